#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// Fixed hours of the week in which a channel has something to say: "tirsdag 12:00". They bind nothing; the next free
/// one is offered to who plans.
namespace samband::planning {

struct Slot {
    Id id;
    std::string channel; ///< the rule book's word
    int weekday = 1;     ///< 1 Monday … 7 Sunday
    ClockTime time;      ///< by the clock on the wall, to the minute
    std::string name;    ///< "Tirsdagstipset"; may be empty
};

/// By channel, weekday and time, at most `slots_most`.
std::vector<Slot> list_slots(db::Reading& tx);

/// By the desk; both are recorded. Problem invalid on an unknown channel or weekday, too long a name, one that is there
/// already, and one more than `slots_most`. `slot.id` is not read.
Id add_slot(db::Writing& tx, const people::Person& by, const Slot& slot);
/// Problem not_found if there is none.
void remove_slot(db::Writing& tx, const people::Person& by, const Id& id);

struct FreeSlot {
    Slot slot;
    Instant at;
};
/// The first slot of the channel after `after` at which nothing is scheduled in it, within `slot_weeks_ahead`. What is
/// scheduled of the post `except` takes no slot from itself.
std::optional<FreeSlot> next_free_slot(db::Reading& tx, const std::string& channel, Instant after,
                                       const Id& except = {});

} // namespace samband::planning
