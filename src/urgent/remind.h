#pragma once
#include "outbox/workers.h"
#include "urgent/notice.h"

/// A notice is not forgotten: before its end time, and when it has passed, whoever has the desk is reminded on I dag
/// that somebody must update it or say that it is over; who answers the telephone and who sent it get it by mail too,
/// once each reminder.
namespace samband::urgent {

inline constexpr const char* remind_work_kind = "urgent.remind";

/// Queues the reminder of what is out now, for its end time as it stands.
void remind_later(db::Writing& tx, const Notice& notice);
/// Nothing happens if it is over, or has got another end time since.
/// `site`: where the mail leads.
void remind(db::Writing& tx, const Id& notice, Instant of, const std::string& site);
outbox::Outcome do_remind_work(const outbox::Lease& lease, db::Database& database, const std::string& site);

/// What I dag says of one that is out.
enum class Pressing { not_yet, soon, passed };
Pressing pressing(const Notice& notice, Instant now);

} // namespace samband::urgent
