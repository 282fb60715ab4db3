#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "urgent/preset.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

/// Whom to ring first: the nursing home, the doctors, the nursery. It never holds the sending back, and is shown until
/// it is done.
namespace samband::urgent {

struct Call {
    std::int64_t place = 0; ///< in the list, from 1
    ToRing whom;
    std::optional<Instant> rung;
    std::optional<Id> by;
};
std::vector<Call> calls_of(db::Reading& tx, const Id& notice);

/// Of a new notice; those in `rung` were rung by `by` before it was sent.
void add_calls(db::Writing& tx, const Id& notice, const std::vector<ToRing>& ring, const std::set<std::int64_t>& rung,
               const Id& by);

/// Somebody has rung. Recorded, once; Problem not_found if it is not in the list.
void note_rung(db::Writing& tx, const people::Person& by, const Id& notice, std::int64_t place);

} // namespace samband::urgent
