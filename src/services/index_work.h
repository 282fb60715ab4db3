#pragma once
#include "outbox/workers.h"

/// Service pages that were out before the search knew of them, or that are in it as an older program put them there; a
/// migration queues that they are put into it.
namespace samband::services {

inline constexpr const char* index_work_kind = "services.index";

/// The outbox's handler of `index_work_kind`: every service page that is out, `indexed_at_once` a transaction. What is
/// there already is put there again as it now stands, so that it may be done twice.
outbox::Outcome do_index_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::services
