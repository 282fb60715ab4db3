#pragma once
#include "people/office_hours.h"

/// Who has the communications desk, week by week, and on the days that differ (N13). Kept by the desk itself; every act
/// is a ledger entry. `at_desk` (office_hours.h) answers who has it.
namespace samband::people {

struct DeskTurn {
    int weekday = 1; ///< 1 Monday … 7 Sunday
    Id person;

    friend auto operator<=>(const DeskTurn&, const DeskTurn&) = default;
};

std::vector<DeskTurn> desk_week(db::Reading& tx);
/// Replaces the week. Problem invalid on a weekday that is none, a person without a role that opens the desk, and one
/// more than `desk_persons_most` a day.
void set_desk_week(db::Writing& tx, const Id& by, std::vector<DeskTurn> turns);

/// On that day these have it, whatever the week says; nobody may.
struct DeskDay {
    Date day;
    std::vector<Id> persons;
};
/// From today on.
std::vector<DeskDay> desk_days(db::Reading& tx);
/// Replaces what was said of that day. Problem invalid as above, on a day that is past or further ahead than
/// `desk_ahead_days`, and on one more than `desk_days_most`.
void set_desk_day(db::Writing& tx, const Id& by, const DeskDay& day);
/// The week holds again that day. Twice is once.
void drop_desk_day(db::Writing& tx, const Id& by, const Date& day);

/// Who may be put there: whoever has a role that opens the desk, by name.
std::vector<Person> desk_holders(db::Reading& tx);

} // namespace samband::people
