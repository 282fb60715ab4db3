#include "people/disable_person.h"

#include "base/problem.h"
#include "people/end_mandate.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "people/rows.h"
#include "people/session.h"

namespace samband::people {

static Json end_deputies(db::Writing& tx, const Id& by, const Id& person, const std::set<Id>& kept);

void disable_person(db::Writing& tx, const Id& by, const Id& person, const std::set<Id>& kept)
{
    const Person it = load_person(tx, person);
    if (it.disabled) return;
    if (it.may(Access::steward)) keep_a_steward(tx, person);
    tx.run("people.disable_person", {{"id", person}, {"at", tx.now()}});
    end_sessions_of(tx, person);
    Json still = end_deputies(tx, by, person, kept);
    note_act(tx, "person-disabled", by, person,
             still.items().empty() ? Json::object() : Json::object({{"deputies-kept", std::move(still)}}));
}

/// Those who go on, for the record.
static Json end_deputies(db::Writing& tx, const Id& by, const Id& person, const std::set<Id>& kept)
{
    Json still = Json::array();
    for (const Deputy& deputy : deputies_of(tx, person))
        if (kept.contains(deputy.mandate.id))
            still.push(deputy.mandate.id.text());
        else
            end_mandate(tx, by, deputy.mandate.id);
    return still;
}

std::vector<Deputy> deputies_of(db::Reading& tx, const Id& person)
{
    return tx.all_as("people.deputies_of", {{"person", person}, {"now", tx.now()}}, [](const db::Row& row) {
        return Deputy{mandate_of(row), row.text("name")};
    });
}

void enable_person(db::Writing& tx, const Id& by, const Id& person)
{
    if (!load_person(tx, person).disabled) return;
    tx.run("people.disable_person", {{"id", person}, {"at", std::nullopt}});
    note_act(tx, "person-enabled", by, person, Json::object());
}

void keep_a_steward(db::Reading& tx, const Id& person)
{
    for (const Role& role : roles()) {
        if (!opens(role.word, Access::steward)) continue;
        for (const Person& other : holders(tx, role.word))
            if (other.id != person) return;
    }
    throw Problem(ProblemCode::conflict,
                  "Kommunen må ha minst én som kan forvalte folk og roller. Gi en annen rollen først.");
}

} // namespace samband::people
