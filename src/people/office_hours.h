#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// When somebody is at work, and who (N13). Staffing stands beside the rule book: what the rule book counts in days it
/// counts by its own words.
namespace samband::people {

/// Minutes of the day in Oslo, 0 to 1440; `to` is exclusive.
struct Spell {
    int from = 0;
    int to = 0;

    friend bool operator==(const Spell&, const Spell&) = default;
};

struct ClosedDay {
    Date day;
    std::string why; ///< "Julaften"; may be empty
};

/// A week and its exceptions. A day may have two spells (closed for lunch). Public holidays are closed by themselves.
struct OfficeHours {
    std::array<std::vector<Spell>, 7> week; ///< Monday first; spells in order, apart from each other
    std::vector<ClosedDay> closed;

    bool open_at(Instant at) const;
    /// The first instant from `at` on when somebody is there; nothing where that is more than a year away.
    std::optional<Instant> next_open(Instant at) const;
    /// When so many open minutes have passed since `from`; nothing where that is more than a year away.
    std::optional<Instant> plus_open_minutes(Instant from, std::int64_t minutes) const;
    /// Negative never: 0 where `to` is not after `from`. At most a year is counted.
    std::int64_t open_minutes_between(Instant from, Instant to) const;
};

/// Monday to Friday 8:00 to 15:30: what holds until somebody says otherwise.
OfficeHours ordinary_hours();

/// Of the unit, else of the nearest above it that has its own, else the municipality's, else the ordinary ones. Closed
/// days of the municipality and of the units above are the unit's too.
OfficeHours hours_of(db::Reading& tx, const std::optional<Id>& unit);

/// Who has the desk on that day, by name; may be nobody. Whoever is away has it not, but the one who answers meanwhile.
std::vector<Person> at_desk(db::Reading& tx, const Date& day);

/// Somebody is away from a day to another (both in), and another answers meanwhile.
struct Away {
    Date from;
    Date to;
    std::optional<Id> stand_in;
};
/// Nothing where the person is at work that day.
std::optional<Away> away_on(db::Reading& tx, const Id& person, const Date& day);

/// Who answers for the person that day: the person, or the stand-in, or the stand-in's stand-in; nothing where all of
/// them are away or work here no more.
std::optional<Id> who_answers(db::Reading& tx, const Id& person, const Date& day);

} // namespace samband::people
