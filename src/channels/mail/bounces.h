#pragma once
#include "base/json.h"
#include "channels/account.h"
#include "channels/happenings.h"
#include "channels/mail/sort_mail.h"
#include "db/transaction.h"

/// Bounces: what the mail servers of others say later of a mail that was sent. The mailbox is looked into a few minutes
/// after each dispatch and for some days; a permanent failure makes the delivery a failed one. One that takes mail in
/// is read always (take_mail.h), and for bounces too.
namespace samband::channels::mail {

inline constexpr const char* read_bounces_kind = "channels.read-bounces";
inline constexpr int look_every_s = 5 * 60;

/// After a dispatch of an e-mail account with a mailbox for bounces has ended: the mailbox is looked into.
void watch_bounces(db::Writing& tx, const DispatchEnded& happening);
void watch_bounces_of(db::Writing& tx, const Account& account);

/// Until when it is looked for, as the work of `watch_bounces` says.
Instant watched_until(const Json& payload);

/// Those deliveries have failed.
void settle(db::Writing& tx, const OwnReport& report);

} // namespace samband::channels::mail
