#pragma once
#include "db/database.h"
#include "ledger/log.h"
#include "people/add_person.h"
#include "people/add_unit.h"
#include "people/give_mandate.h"
#include "people/person_store.h"
#include "rulings/adopt_rulebook.h"
#include "rulings/kept_books.h"

/// A municipality of 40 units, whose inbox is measured.
namespace samband::bench {

struct Readers {
    std::vector<Id> units; ///< that messages are for
    Id officer;            ///< the desk: sees all of it
    Id leader;             ///< of one small unit
    Id director;           ///< of one of five fields
    std::vector<Id> staff; ///< who are given conversations
};

inline Readers settle_town(db::Writing& tx)
{
    ledger::begin(tx, "loten.example.no/protokoll");
    Readers town;
    const auto unit = [&](const std::string& name, const std::optional<Id>& above) {
        return people::add_unit(tx, Id(), name, above).id;
    };
    const auto person = [&](const std::string& name, const char* role, const Id& where) {
        const Id id = people::add_person(tx, Id(), {name + " Prøve", name + "@prove.example", "", ""}).id;
        people::give_mandate(tx, Id(), {.person = id, .unit = where, .role = role});
        town.staff.push_back(id);
        return id;
    };
    const Id all = unit("Kommunen", {});
    const Id rolf = person("rolf", "chief-executive", all);
    town.officer = person("kari", "communications-officer", unit("Kommunikasjon", all));
    for (int field = 0; field < 5; ++field) {
        const std::string name = std::to_string(field + 1);
        const Id above = unit("Område " + name, all);
        const Id director = person("direktor" + name, "director", above);
        if (field == 1) town.director = director;
        for (int i = 0; i < 7; ++i) {
            const std::string part = name + std::to_string(i);
            town.units.push_back(unit("Enhet " + part, above));
            town.leader = person("leder" + part, "unit-leader", town.units.back());
        }
    }
    rulings::adopt_rulebook(tx, people::load_person(tx, rolf), std::string(*rulings::shipped_text("loten")), tx.now(),
                            "K-sak 1/26");
    return town;
}

} // namespace samband::bench
