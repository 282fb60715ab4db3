#pragma once
#include "people/office_hours.h"

/// Saying that somebody is away, and who answers meanwhile (N13). Why is not asked: that would be about health more
/// often than not. Every act is a ledger entry. `away_on` and `who_answers` stand in office_hours.h.
namespace samband::people {

struct Absence {
    Id id;
    Id person;
    Date from;
    Date to; ///< the last day
    std::optional<Id> stand_in;
};

/// Those of the person that are not over, the next first.
std::vector<Absence> absences_of(db::Reading& tx, const Id& person);

/// Oneself, a steward, and who leads a unit where the person has a role.
bool may_say_away(db::Reading& tx, const Person& by, const Id& person);

/// `absence.id` is not read. What was over for longer than `absence_kept_days` is forgotten, anybody's.
/// Faults name the form's fields `away_from`, `away_to`, `stand_in`.
/// Problem forbidden to who may not say it; not_found if there is no such person; invalid on days that are over, that
/// end before they begin, that are too many or too far ahead, or on some of which the person is away already; on a
/// stand-in who is the person, who does not work here, or for whom the person answers on some of those days.
Id say_away(db::Writing& tx, const Person& by, const Absence& absence);
/// Of what has begun, too. Problem not_found, forbidden.
void take_back_away(db::Writing& tx, const Person& by, const Id& absence);

} // namespace samband::people
