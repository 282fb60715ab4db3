#pragma once
#include "db/transaction.h"
#include "people/person.h"

namespace samband::intranet {

/// The nearest leader: who leads the unit itself, or the one above where it has no leader of its own.
bool leads(db::Reading& tx, const people::Person& person, const Id& unit);

/// A leader anywhere in the line from the unit to the top.
bool leads_above(db::Reading& tx, const people::Person& person, const Id& unit);

} // namespace samband::intranet
