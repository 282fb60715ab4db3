#pragma once
#include "outbox/workers.h"

/// Showings are forgotten by themselves, each day's when it has been kept `days_kept`.
namespace samband::readership {

inline constexpr const char* forget_work_kind = "readership.forget";

/// Queues that what is kept is forgotten in its time: one work, however much there is.
void forget_in_time(db::Writing& tx);

/// The outbox's handler of `forget_work_kind`: it comes again when the next day is due, as long as there is one.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::readership
