#pragma once
#include "outbox/workers.h"

namespace samband::planning {

/// The outbox's handler of `recurring_work_kind`: the draft is made in the transaction that settles the work. Where
/// nobody can receive it the work is given up, which the desk is told on I dag.
outbox::Outcome do_recurring_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::planning
