#include "dialogue/promise.h"

#include "dialogue/limits.h"
#include "people/office_hours.h"

namespace samband::dialogue {

Instant promised_by(db::Reading& tx, const std::optional<Id>& unit)
{
    const people::OfficeHours hours = people::hours_of(tx, unit);
    const auto opens = hours.next_open(tx.now().plus_s(1));
    const Instant from = opens.value_or(tx.now());
    return hours.plus_open_minutes(from, promise_minutes).value_or(tx.now().plus_s(24 * 3'600));
}

} // namespace samband::dialogue
