#pragma once
#include "people/person.h"
#include "rulings/in_force.h"

namespace samband::rulings {

/// Adopts `text` as the municipality's rule book from a time on, by a decision. Recorded in the ledger.
/// Throws Problem invalid where the rule book does not read (with line and key), where `from` lies before the version
/// in force, or where the decision is not named.
Adopted adopt_rulebook(db::Writing& tx, const people::Person& by, const std::string& text, Instant from,
                       const std::string& decision);

} // namespace samband::rulings
