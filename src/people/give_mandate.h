#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>

namespace samband::people {

struct MandateDraft {
    Id person;
    Id unit;
    std::string role;
    std::optional<Instant> from = {}; ///< now if nothing
    std::optional<Instant> to = {};   ///< exclusive; until ended if nothing
    std::optional<Id> deputy_of = {}; ///< then unit and role are those of the mandate it stands in for
    bool drafts_only = false;         ///< what they write in the municipality's name waits for their leader's yes
};

/// Gives a person a role in a unit. A deputy's mandate ends no later than the one it stands in for. Recorded.
/// Problem not_found (person, unit, mandate), invalid (role, times, a deputy for oneself), conflict if the person holds
/// that role there already in that time, or is disabled.
Mandate give_mandate(db::Writing& tx, const Id& by, const MandateDraft& draft);

} // namespace samband::people
