#pragma once
#include "outbox/workers.h"

/// The questions that acts asked are forgotten by themselves, each day's when it has been kept long enough.
namespace samband::rulings {

inline constexpr const char* forget_work_kind = "rulings.forget-asked";

/// Queues that what is asked today is forgotten in its time: one work a day, however much is asked.
void forget_in_time(db::Writing& tx);

/// The outbox's handler of `forget_work_kind`.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::rulings
