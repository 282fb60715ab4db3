#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading people and units. What changes them are the use cases beside (add_person.h, give_mandate.h, …).
namespace samband::people {

/// With the mandates in force at `tx.now()`. Problem not_found if there is no such person.
Person load_person(db::Reading& tx, const Id& id);
std::optional<Person> find_person(db::Reading& tx, const Id& id);
std::optional<Person> find_person_by_login(db::Reading& tx, std::string_view login);
/// All that are not disabled, by name, at most `people_most`; `words` filters by folded name, login or title.
std::vector<Person> list_people(db::Reading& tx, std::string_view words = {});
/// Those who are disabled, the same way.
std::vector<Person> list_disabled(db::Reading& tx, std::string_view words = {});
/// Who holds the role in force at `tx.now()`, in that unit or (nil) anywhere, deputies too.
std::vector<Person> holders(db::Reading& tx, std::string_view role, const Id& unit = {});
/// Who leads the unit (unit-leader, else section-leader, else director there), else whoever leads the one above, up to
/// the chief executive.
std::vector<Person> leaders_of(db::Reading& tx, const Id& unit);

/// Somebody with a mandate in a unit, by name alone.
struct Member {
    Id id;
    std::string name;
};
/// Who has a mandate in force in the unit itself and is not disabled, each once, by name; at most `people_most`.
std::vector<Member> members_of(db::Reading& tx, const Id& unit);

/// By name.
std::vector<Unit> list_units(db::Reading& tx);
/// Problem not_found if there is no such unit.
Unit load_unit(db::Reading& tx, const Id& id);
/// The unit and those above it, nearest first; empty if there is no such unit.
std::vector<Id> line_of(db::Reading& tx, const Id& unit);

/// Problem not_found if there is no such mandate, in force or not.
Mandate load_mandate(db::Reading& tx, const Id& id);
/// All that a person has, had or will have, the latest first.
std::vector<Mandate> list_mandates(db::Reading& tx, const Id& person);
/// Those in a unit that are in force or to come.
std::vector<Mandate> list_mandates_in(db::Reading& tx, const Id& unit);

} // namespace samband::people
