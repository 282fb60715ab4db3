#pragma once
#include "approvals/round.h"
#include "outbox/workers.h"

/// Reminders: who has not answered after `remind_after_hours` working hours is reminded by mail, then each working day,
/// `reminders_most` times in all. The page of the post says when.
namespace samband::approvals {

inline constexpr const char* remind_work_kind = "approvals.remind";

/// Queues the next one of the round; nothing after the last.
void queue_reminder(db::Writing& tx, const Round& round, const std::string& site);

/// Reminds those whose yes is still asked, and queues the next. Nothing happens where the round is over. Recorded
/// "approval-reminded".
void remind(db::Writing& tx, const Id& round, const std::string& site);

/// The outbox's handler: reminds in the transaction that settles the work.
outbox::Outcome do_remind_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::approvals
