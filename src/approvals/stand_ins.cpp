#include "approvals/stand_ins.h"

#include "approvals/limits.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/end_mandate.h"
#include "people/give_mandate.h"
#include "people/person_store.h"

namespace samband::approvals {

std::vector<OwnRole> own_roles(db::Reading& tx, const people::Person& person)
{
    std::vector<OwnRole> roles;
    for (const people::Mandate& mandate : person.mandates) {
        if (mandate.deputy_of) continue;
        OwnRole role{mandate, {}};
        for (people::Mandate& other : people::list_mandates_in(tx, mandate.unit))
            if (other.deputy_of == mandate.id) role.deputies.push_back(std::move(other));
        roles.push_back(std::move(role));
    }
    return roles;
}

static Problem wrong(const char* field, const char* says)
{
    return Problem(ProblemCode::invalid, says, {{field, says}});
}

static people::Person whom(db::Reading& tx, const std::string& given)
{
    const std::string who(trim(given));
    if (const auto by_login = people::find_person_by_login(tx, fold(who)); by_login && !by_login->disabled)
        return *by_login;
    std::vector<people::Person> found;
    for (people::Person& person : people::list_people(tx, who))
        if (fold(person.name) == fold(who)) found.push_back(std::move(person));
    if (found.size() == 1) return found.front();
    throw wrong("who", found.empty() ? text_of("Vi finner ingen med det navnet. Skriv det slik det står under Folk.")
                                     : text_of("Flere heter det. Skriv e-postadressen."));
}

static void hold_days(const StandIn& stand_in, const Date& today)
{
    if (stand_in.to < stand_in.from) throw wrong("to", text_of("Siste dag må komme etter første dag."));
    if (stand_in.to < today) throw wrong("to", text_of("Velg en dag som ikke er forbi."));
    if (stand_in.from.plus_days(stand_in_days) < stand_in.to)
        throw wrong("to", text_of("Det er for lenge. Be den som styrer Folk, om å gi rollen i stedet."));
}

static void hold_own(const people::Person& by, const Id& mandate)
{
    for (const people::Mandate& own : by.mandates)
        if (own.id == mandate && !own.deputy_of) return;
    throw Problem(ProblemCode::not_found, "Rollen er ikke din.");
}

people::Mandate add_stand_in(db::Writing& tx, const people::Person& by, const StandIn& stand_in)
{
    hold_own(by, stand_in.mandate);
    hold_days(stand_in, in_oslo(tx.now()).date);
    people::MandateDraft draft;
    draft.person = whom(tx, stand_in.who).id;
    draft.from = std::max(from_oslo({stand_in.from, {}}), tx.now());
    draft.to = from_oslo({stand_in.to.plus_days(1), {}});
    draft.deputy_of = stand_in.mandate;
    if (draft.person == by.id) throw wrong("who", text_of("Velg en annen enn deg selv."));
    return people::give_mandate(tx, by.id, draft);
}

void end_stand_in(db::Writing& tx, const people::Person& by, const Id& mandate)
{
    const people::Mandate it = people::load_mandate(tx, mandate);
    if (!it.deputy_of || people::load_mandate(tx, *it.deputy_of).person != by.id)
        throw Problem(ProblemCode::not_found, "Stedfortrederen finnes ikke.");
    people::end_mandate(tx, by.id, mandate);
}

} // namespace samband::approvals
