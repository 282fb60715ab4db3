#include "dialogue/readers.h"

#include "dialogue/concern.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

bool reads_restricted(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    if (thread.assignee == person.id) return true;
    if (tx.maybe("dialogue.is_named_reader", {{"thread", thread.id}, {"person", person.id}})) return true;
    return is_accountable(tx, person, thread);
}

/// Whoever leads nothing is accountable for nothing, without a question to the database.
static bool leads_anything(const people::Person& person)
{
    return std::ranges::any_of(person.mandates, [](const people::Mandate& mandate) {
        return mandate.role == "unit-leader" || mandate.role == "section-leader" || mandate.role == "director" ||
               mandate.role == "chief-executive";
    });
}

bool is_accountable(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    if (!leads_anything(person)) return false;
    const auto leaders = accountable_for(tx, thread);
    return std::ranges::find(leaders, person.id, &people::Person::id) != leaders.end();
}

std::vector<Id> named_readers(db::Reading& tx, const Id& thread)
{
    return tx.all_as("dialogue.named_readers", {{"thread", thread}},
                     [](const db::Row& row) { return row.id("person_id"); });
}

std::vector<people::Person> readers_of(db::Reading& tx, const Thread& thread)
{
    std::vector<people::Person> readers;
    const auto add = [&](const people::Person& person) {
        if (!person.disabled && std::ranges::find(readers, person.id, &people::Person::id) == readers.end())
            readers.push_back(person);
    };
    if (thread.assignee) add(people::load_person(tx, *thread.assignee));
    for (const Id& named : named_readers(tx, thread.id)) add(people::load_person(tx, named));
    for (const people::Person& leader : accountable_for(tx, thread)) add(leader);
    return readers;
}

std::vector<std::optional<Id>> led_with_restricted(db::Reading& tx, const people::Person& person)
{
    std::vector<std::optional<Id>> led;
    if (!leads_anything(person)) return led;
    for (const auto& unit :
         tx.all_as("dialogue.units_of_restricted", {}, [](const db::Row& row) { return row.maybe_id("unit_id"); })) {
        Thread of_unit;
        of_unit.unit = unit;
        if (is_accountable(tx, person, of_unit)) led.push_back(unit);
    }
    return led;
}

std::string units_accounted_for(db::Reading& tx, const people::Person& person)
{
    std::string units;
    for (const auto& unit : led_with_restricted(tx, person)) units += (unit ? unit->text() : "none") + ",";
    return units;
}

} // namespace samband::dialogue
