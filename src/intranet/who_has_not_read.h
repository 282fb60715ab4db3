#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// What a leader sees of read confirmations: figures of the unit, never below it, and names only by agreement
/// (arbeidsmiljøloven kap. 9).
namespace samband::intranet {

struct UnitReading {
    Id unit;
    std::size_t staff = 0;            ///< who have a mandate there in force
    std::size_t read = 0;             ///< of them, who have confirmed
    std::optional<Instant> passed_on; ///< when the leader passed it on to those without PC
    /// By name who has not: nothing unless the one who asks is the nearest leader and the agreement is in force.
    std::optional<std::vector<std::string>> names;
};

/// For the leaders in the unit's line. Problem forbidden to others, not_found if there is no such unit, conflict if the
/// post asks for no confirmation.
UnitReading who_has_not_read(db::Reading& tx, const people::Person& asker, const Id& post, const Id& unit);

/// From when names are shown; nothing if no agreement with the unions has been entered.
std::optional<Instant> names_agreed_from(db::Reading& tx);
/// Enters the date of the agreement; the newest entered holds. Recorded. Problem forbidden to others than stewards.
void enter_agreement(db::Writing& tx, const people::Person& by, Instant from);

} // namespace samband::intranet
