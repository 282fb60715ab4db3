#pragma once
#include "outbox/workers.h"

/// What was said, put into the search or marked anew, a piece at a time.
namespace samband::dialogue {

inline constexpr const char* index_work_kind = "dialogue.index";
inline constexpr int indexed_at_once = 50; ///< in one transaction

/// The outbox's handler of `index_work_kind`: with a `thread`, its entries get the marks that it has now; without, all
/// entries there are come into the search. Both may be done twice.
outbox::Outcome do_index_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::dialogue
