#pragma once
#include "outbox/workers.h"

/// Posts that are in the search as an older program put them there; a migration queues that they are put there anew.
namespace samband::publishing {

inline constexpr const char* index_work_kind = "publishing.index";
inline constexpr int indexed_at_once = 20; ///< in one transaction

/// The outbox's handler of `index_work_kind`: every post that is out or was, `indexed_at_once` a transaction, as it now
/// stands, so that it may be done twice. Drafts are in no search.
outbox::Outcome do_index_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::publishing
