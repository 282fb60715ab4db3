#pragma once
#include "people/person.h"
#include "rulings/in_force.h"

namespace samband::rulings {

/// Adopts `text` as the municipality's rule book from a time on, by a decision. Recorded in the ledger.
/// Throws Problem invalid where the rule book does not read (with line and key), where `from` is not later than that of
/// every version adopted before, or where the decision is not named in at most `most_decision` bytes.
Adopted adopt_rulebook(db::Writing& tx, const people::Person& by, const std::string& text, Instant from,
                       const std::string& decision);

inline constexpr std::size_t most_decision = 500;

} // namespace samband::rulings
