#pragma once
#include "outbox/workers.h"

/// Read confirmations are forgotten by themselves: each day's are, three months later.
namespace samband::intranet {

inline constexpr const char* forget_work_kind = "intranet.forget-confirmations";

/// Queues that what is confirmed today is forgotten in its time: one work a day, however many confirm.
void forget_in_time(db::Writing& tx);

/// The outbox's handler of `forget_work_kind`.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::intranet
