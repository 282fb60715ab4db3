#include "people/give_mandate.h"

#include "base/problem.h"
#include "people/noted.h"
#include "people/person_store.h"

namespace samband::people {

static Mandate drafted(db::Writing& tx, const MandateDraft& draft);
static void stand_in(db::Writing& tx, Mandate& mandate);
static void check(db::Reading& tx, const Mandate& mandate);
static Json content_of(const Mandate& mandate);

Mandate give_mandate(db::Writing& tx, const Id& by, const MandateDraft& draft)
{
    const Mandate mandate = drafted(tx, draft);
    check(tx, mandate);
    const std::optional<Id> giver = by.nil() ? std::nullopt : std::optional(by);
    tx.run("people.give_mandate", {{"id", mandate.id},
                                   {"person", mandate.person},
                                   {"unit", mandate.unit},
                                   {"role", mandate.role},
                                   {"from_at", mandate.from},
                                   {"to_at", mandate.to},
                                   {"deputy_of", mandate.deputy_of},
                                   {"drafts_only", mandate.drafts_only ? 1 : 0},
                                   {"given_by", giver},
                                   {"now", tx.now()}});
    note_act(tx, "mandate-given", by, mandate.person, content_of(mandate));
    return mandate;
}

static Mandate drafted(db::Writing& tx, const MandateDraft& draft)
{
    Mandate mandate{tx.new_id(), draft.person,    draft.unit,       {}, draft.role, draft.from.value_or(tx.now()),
                    draft.to,    draft.deputy_of, draft.drafts_only};
    if (mandate.deputy_of) stand_in(tx, mandate);
    mandate.unit_name = load_unit(tx, mandate.unit).name;
    return mandate;
}

static void stand_in(db::Writing& tx, Mandate& mandate)
{
    const Mandate stood_in_for = load_mandate(tx, *mandate.deputy_of);
    if (stood_in_for.person == mandate.person)
        throw Problem(ProblemCode::invalid, "Ingen kan være stedfortreder for seg selv.",
                      {FieldProblem{"person", "Velg en annen."}});
    if (stood_in_for.deputy_of)
        throw Problem(ProblemCode::invalid, "En stedfortreder kan ikke ha stedfortreder. Velg rollen den står i for.",
                      {FieldProblem{"deputy_of", "Velg rollen den står i for."}});
    mandate.unit = stood_in_for.unit;
    mandate.role = stood_in_for.role;
    if (stood_in_for.to) mandate.to = mandate.to ? std::min(*mandate.to, *stood_in_for.to) : stood_in_for.to;
}

static void check(db::Reading& tx, const Mandate& mandate)
{
    if (!role(mandate.role))
        throw Problem(ProblemCode::invalid, "Rett det som er merket.", {FieldProblem{"role", "Velg en rolle."}});
    if (mandate.to && *mandate.to <= mandate.from)
        throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                      {FieldProblem{"to", "Slutten må komme etter starten."}});
    if (load_person(tx, mandate.person).disabled) throw Problem(ProblemCode::conflict, "Personen er sperret.");
    const bool held = !tx.all("people.overlapping", {{"person", mandate.person},
                                                     {"unit", mandate.unit},
                                                     {"role", mandate.role},
                                                     {"from_at", mandate.from},
                                                     {"to_at", mandate.to}})
                           .empty();
    if (held)
        throw Problem(ProblemCode::conflict, "Personen har allerede den rollen i enheten i den tiden.",
                      {FieldProblem{"role", "Personen har allerede den rollen i enheten i den tiden."}});
}

static Json content_of(const Mandate& mandate)
{
    Json content = Json::object({{"mandate", mandate.id.text()},
                                 {"unit", mandate.unit.text()},
                                 {"role", mandate.role},
                                 {"from", to_rfc3339(mandate.from)},
                                 {"to", mandate.to ? Json(to_rfc3339(*mandate.to)) : Json()},
                                 {"deputy-of", mandate.deputy_of ? Json(mandate.deputy_of->text()) : Json()}});
    if (mandate.drafts_only) content["drafts-only"] = true;
    return content;
}

} // namespace samband::people
