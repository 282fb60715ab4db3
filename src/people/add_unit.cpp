#include "people/add_unit.h"

#include "base/problem.h"
#include "base/text.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/person_store.h"

namespace samband::people {

static void check_depth(db::Reading& tx, const std::optional<Id>& parent);

Unit add_unit(db::Writing& tx, const Id& by, const std::string& name, const std::optional<Id>& parent)
{
    const std::string kept = nfc(trim(name));
    if (kept.empty() || graphemes(kept) > name_characters)
        throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                      {FieldProblem{"name", "Skriv et navn på høyst 120 tegn."}});
    check_depth(tx, parent);
    if (!tx.all("people.unit_by_name", {{"folded", fold(kept)}, {"parent", parent}}).empty())
        throw Problem(ProblemCode::conflict, "Det finnes allerede en enhet med det navnet der.",
                      {FieldProblem{"name", "Det finnes allerede en enhet med det navnet der."}});
    const Unit unit{tx.new_id(), kept, parent};
    tx.run("people.add_unit",
           {{"id", unit.id}, {"name", unit.name}, {"folded", fold(kept)}, {"parent", parent}, {"now", tx.now()}});
    note_act(tx, "unit-added", by, unit.id,
             Json::object({{"name", kept}, {"parent", parent ? Json(parent->text()) : Json()}}));
    return unit;
}

static void check_depth(db::Reading& tx, const std::optional<Id>& parent)
{
    std::optional<Id> at = parent;
    for (int depth = 0; at; ++depth) {
        if (depth >= unit_depth)
            throw Problem(ProblemCode::invalid, "Det er for mange nivåer av enheter.",
                          {FieldProblem{"parent", "Velg en enhet høyere opp."}});
        at = load_unit(tx, *at).parent;
    }
}

} // namespace samband::people
