#pragma once
#include "db/transaction.h"
#include "people/person.h"

namespace samband::people {

/// Ends a mandate now, and with it those of its deputies; one that has not begun never begins. Ending one that has
/// ended does nothing. Recorded. Problem not_found; conflict if nobody would be left who may change people.
void end_mandate(db::Writing& tx, const Id& by, const Id& mandate);

} // namespace samband::people
