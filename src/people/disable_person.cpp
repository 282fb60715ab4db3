#include "people/disable_person.h"

#include "base/problem.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "people/session.h"

namespace samband::people {

void disable_person(db::Writing& tx, const Id& by, const Id& person)
{
    const Person it = load_person(tx, person);
    if (it.disabled) return;
    if (it.may(Access::steward)) keep_a_steward(tx, person);
    tx.run("people.disable_person", {{"id", person}, {"at", tx.now()}});
    end_sessions_of(tx, person);
    note_act(tx, "person-disabled", by, person, Json::object());
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
