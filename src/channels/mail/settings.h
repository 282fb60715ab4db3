#pragma once
#include "channels/account.h"
#include "channels/setting_field.h"
#include "client/imap_client.h"
#include "client/smtp_client.h"

#include <optional>
#include <vector>

/// What an e-mail account is told: where its servers are, and as whom it writes.
namespace samband::channels::mail {

std::vector<SettingField> setting_fields();

client::SmtpSetting smtp_setting(const Account& account, const std::string& secret, const client::Reach& reach);
/// The mailbox where bounces come; nothing where none is told.
std::optional<client::ImapSetting> imap_setting(const Account& account, const std::string& secret,
                                                const client::Reach& reach);

/// What comes to its mailbox is to become conversations, and there is a mailbox.
bool takes_in(const Account& account);
/// Who begins a conversation by it is sent an automatic receipt.
bool sends_receipts(const Account& account);

std::string text_setting(const Account& account, std::string_view key);
/// The address that mail is from, and the one that bounces go to.
std::string from_address(const Account& account);
std::string bounce_address(const Account& account);

} // namespace samband::channels::mail
