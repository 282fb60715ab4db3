#pragma once
#include "outbox/workers.h"
#include "urgent/notice.h"

/// A notice is not forgotten: before its end time, and when it has passed, whoever has the desk is reminded on I dag
/// that somebody must update it or say that it is over.
namespace samband::urgent {

inline constexpr const char* remind_work_kind = "urgent.remind";

/// Queues the reminder of what is out now, for its end time as it stands.
void remind_later(db::Writing& tx, const Notice& notice);
/// Nothing happens if it is over, or has got another end time since.
void remind(db::Writing& tx, const Id& notice, Instant of);
outbox::Outcome do_remind_work(const outbox::Lease& lease, db::Database& database);

/// What I dag says of one that is out.
enum class Pressing { not_yet, soon, passed };
Pressing pressing(const Notice& notice, Instant now);

} // namespace samband::urgent
