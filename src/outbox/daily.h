#pragma once
#include "outbox/workers.h"

/// Bulk work that is done a piece at a time, and comes again the next day as long as anything waits: forgetting.
namespace samband::outbox {

/// Queues it for this time tomorrow: one work of that kind, however often it is asked for.
void queue_for_tomorrow(db::Writing& tx, const char* kind);

/// Does `some`, a transaction each named `label`, until there is no more of it today; it comes again if `waits`.
Outcome do_each_day(db::Database& database, const char* label, bool (*some)(db::Writing&), bool (*waits)(db::Reading&));

} // namespace samband::outbox
