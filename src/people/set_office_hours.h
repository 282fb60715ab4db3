#pragma once
#include "people/office_hours.h"

/// Saying when somebody is at work (N13). `unit` nothing: the whole municipality. Every act is a ledger entry.
namespace samband::people {

/// The unit's own week, if it has one: what the form shows. Of the municipality: nothing until somebody has said.
std::optional<OfficeHours> own_hours(db::Reading& tx, const std::optional<Id>& unit);
/// The units that have a week of their own.
std::vector<Id> units_with_hours(db::Reading& tx);

/// Replaces the week of the unit; `hours.closed` is not read. Problem invalid, with the field `day1` … `day7` of each
/// day that is wrong: more than `spells_a_day` spells, one that does not end after it begins, two that meet; and where
/// no day is open at all. Problem not_found if there is no such unit.
void set_office_hours(db::Writing& tx, const Id& by, const std::optional<Id>& unit, const OfficeHours& hours);
/// The unit follows the one above again, the municipality the ordinary hours. Twice is once.
void drop_office_hours(db::Writing& tx, const Id& by, const std::optional<Id>& unit);

struct OwnClosedDay {
    Id id;
    Date day;
    std::string why;
};
/// Those from today on that were entered at the unit itself.
std::vector<OwnClosedDay> own_closed_days(db::Reading& tx, const std::optional<Id>& unit);
/// Problem invalid on a day that is past or further ahead than `closed_ahead_days`, a reason longer than
/// `why_closed_characters`, the same day twice, and one more than `closed_days_most`.
Id add_closed_day(db::Writing& tx, const Id& by, const std::optional<Id>& unit, const ClosedDay& closed);
/// Problem not_found where there is no such day.
void remove_closed_day(db::Writing& tx, const Id& by, const Id& closed);

} // namespace samband::people
