#pragma once
#include "base/problem.h"
#include "people/add_person.h"
#include "people/add_unit.h"
#include "people/disable_person.h"
#include "people/give_mandate.h"
#include "people/person_store.h"
#include "rulings/adopt_rulebook.h"
#include "rulings/kept_books.h"
#include "support/databases.h"

#include <map>
#include <string>
#include <vector>

/// A small municipality for tests above people: a line of units, and invented people who hold the roles.
///
///     Kommunen ─ Kommunikasjon (Kari, communications officer; Wenche, web editor)
///              ├ Helse (Dina, director) ─ Hjemmetjenesten (Leif leads; Sara, adviser; Enok, employee)
///              └ Skole (Gro leads)
/// Mona is the mayor, Rolf the chief executive.
namespace samband::test {

class Town : public DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        if (IsSkipped()) return;
        db().write("town", [&](db::Writing& tx) { settle(tx); });
    }

    people::Person person(const std::string& name)
    {
        return db().read([&](db::Reading& tx) { return people::load_person(tx, people_.at(name)); });
    }
    Id person_id(const std::string& name) const { return people_.at(name); }
    Id unit(const std::string& name) const { return units_.at(name); }

    /// Adopts a rule book that comes with the program, in force from now.
    void adopt(const std::string& name) { adopt_text(std::string(*rulings::shipped_text(name))); }
    void adopt_text(const std::string& text)
    {
        db().write("adopt", [&](db::Writing& tx) {
            rulings::adopt_rulebook(tx, people::load_person(tx, people_.at("Rolf")), text, tx.now(), "K-sak 1/26");
        });
    }

    /// Any act, in a transaction of its own.
    template <typename Act>
    auto write(Act act)
    {
        return db().write("test", act);
    }
    template <typename Look>
    auto read(Look look)
    {
        return db().read(look);
    }

private:
    void settle(db::Writing& tx)
    {
        add_unit(tx, "Kommunen", {});
        add_unit(tx, "Kommunikasjon", "Kommunen");
        add_unit(tx, "Helse", "Kommunen");
        add_unit(tx, "Hjemmetjenesten", "Helse");
        add_unit(tx, "Skole", "Kommunen");
        add_person(tx, "Mona", "mayor", "Kommunen");
        add_person(tx, "Rolf", "chief-executive", "Kommunen");
        add_person(tx, "Kari", "communications-officer", "Kommunikasjon");
        add_person(tx, "Wenche", "web-editor", "Kommunikasjon");
        add_person(tx, "Dina", "director", "Helse");
        add_person(tx, "Leif", "unit-leader", "Hjemmetjenesten");
        add_person(tx, "Sara", "specialist", "Hjemmetjenesten");
        add_person(tx, "Enok", "employee", "Hjemmetjenesten");
        add_person(tx, "Gro", "unit-leader", "Skole");
    }
    void add_unit(db::Writing& tx, const std::string& name, const std::string& parent)
    {
        const std::optional<Id> above = parent.empty() ? std::nullopt : std::optional(units_.at(parent));
        units_[name] = people::add_unit(tx, Id(), name, above).id;
    }
    void add_person(db::Writing& tx, const std::string& name, const std::string& role, const std::string& unit)
    {
        people_[name] = people::add_person(tx, Id(), {name + " Prøve", name + "@prove.example", "", ""}).id;
        people::give_mandate(tx, Id(), {.person = people_[name], .unit = units_.at(unit), .role = role});
    }

    std::map<std::string, Id> units_;
    std::map<std::string, Id> people_;
};

/// The code of the problem that the act ends with; nothing if it ends with none.
template <typename Act>
std::optional<ProblemCode> problem_of(Act act)
{
    try {
        act();
    } catch (const Problem& problem) {
        return problem.code();
    }
    return std::nullopt;
}

} // namespace samband::test
