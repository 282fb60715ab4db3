#pragma once
#include "channels/account.h"
#include "channels/setting_field.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What an account of SMS is told by its settings. What is missing or of another type is as if it were empty.
namespace samband::channels::sms {

std::string text_setting(const Account& account, std::string_view key, std::string_view otherwise = {});
std::int64_t number_setting(const Account& account, std::string_view key, std::int64_t otherwise);
bool choice_setting(const Account& account, std::string_view key);

/// What telephones send to it is to become conversations.
bool takes_in(const Account& account);

/// What both kinds of gateway ask for, first: address, sender.
std::vector<SettingField> first_fields();
/// And last: connections, where reports come to, the code word, the answer to what nobody reads.
std::vector<SettingField> last_fields();

/// Why nothing can be handed over with these settings, as a code word; empty if it can. Health::trouble.
std::string trouble_with(const Account& account);

/// What a code word of a delivery's error or of a trouble means and what to do, in bokmål (the key of its
/// translations); null if it is none of SMS.
const char* words_of(std::string_view code);

} // namespace samband::channels::sms
