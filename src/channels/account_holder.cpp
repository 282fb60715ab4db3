#include "channels/account_holder.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "people/give_mandate.h"
#include "people/person_store.h"
#include "rulings/whose_yes.h"

#include <algorithm>

namespace samband::channels {

static constexpr std::size_t stewards_named = 3;

std::vector<std::string> lacking_roles(db::Reading& tx, const OfficialAccount& official)
{
    const Registration& is = official.registration;
    if (official.account.state != AccountState::proposed) return {};
    const auto lacking = rulings::WhoseYes(tx).nobody_answers({is.card.unit, {is.proposed_by}, is.asked_roles});
    if (is.handed_on && lacking.size() < is.asked_roles.size()) return {};
    return lacking;
}

static constexpr const char* whoever_leads = "nearest-leader"; // rulings name it, nobody holds it

static bool leads_there(const people::Person& person, const Id& unit)
{
    return std::ranges::any_of(std::initializer_list<const char*>{"unit-leader", "section-leader", "director"},
                               [&](const char* role) { return person.has_role_in(role, unit); });
}

/// Of the account's own unit; where the proposer leads that one, of the next above, as nobody leads oneself.
static Id unit_to_lead(db::Reading& tx, const Registration& registration)
{
    const people::Person proposer = people::load_person(tx, registration.proposed_by);
    const std::vector<Id> line = people::line_of(tx, registration.card.unit);
    const auto free = std::ranges::find_if(line, [&](const Id& unit) { return !leads_there(proposer, unit); });
    return free == line.end() ? line.front() : *free;
}

HeldRole role_to_give(db::Reading& tx, const Registration& registration, const std::string& lacking)
{
    if (lacking == whoever_leads) return {"unit-leader", unit_to_lead(tx, registration)};
    return {lacking, people::line_of(tx, registration.card.unit).back()};
}

void name_holder(db::Writing& tx, const people::Person& by, const Id& id, const std::string& role, const Id& person)
{
    if (!by.may(people::Access::steward))
        throw Problem(ProblemCode::forbidden, "Roller gis av dem som forvalter folk og roller.");
    const OfficialAccount official = load_official(tx, id);
    const auto lacking = lacking_roles(tx, official);
    if (std::ranges::find(lacking, role) == lacking.end())
        throw Problem(ProblemCode::conflict, "Rollen mangler ikke lenger. Last siden på nytt.");
    const char* own = text_of("Den som foreslo kontoen, kan ikke si ja til den. Velg en annen.");
    if (person == official.registration.proposed_by) throw Problem(ProblemCode::invalid, own, {{"holder", own}});
    const HeldRole given = role_to_give(tx, official.registration, role);
    people::MandateDraft draft;
    draft.person = person;
    draft.unit = given.unit;
    draft.role = given.role;
    people::give_mandate(tx, by.id, draft);
}

/// Whom to ask, where one may not name somebody oneself.
static Json stewards(db::Reading& tx)
{
    Json names = Json::array();
    for (const people::Role& role : people::roles()) {
        if (!people::opens(role.word, people::Access::steward)) continue;
        for (const people::Person& one : people::holders(tx, role.word))
            if (names.items().size() < stewards_named &&
                std::ranges::none_of(names.items(), [&](const Json& name) { return name.string() == one.name; }))
                names.push(one.name);
    }
    return names;
}

Json lacking_facts(db::Reading& tx, const people::Person& person, const OfficialAccount& official)
{
    const auto lacking = lacking_roles(tx, official);
    if (lacking.empty()) return Json();
    Json roles = Json::array();
    Json gives = Json::array();
    for (const std::string& role : lacking) {
        const HeldRole given = role_to_give(tx, official.registration, role);
        const Json unit = given.role == role ? Json() : Json(people::load_unit(tx, given.unit).name);
        gives.push(Json::object({{"role", role}, {"given", given.role}, {"unit", unit}}));
        roles.push(role);
    }
    const bool may_name = person.may(people::Access::steward);
    Json facts = Json::object({{"roles", std::move(roles)},
                               {"gives", std::move(gives)},
                               {"may_name", may_name},
                               {"people", Json::array()},
                               {"stewards", stewards(tx)}});
    if (!may_name) return facts;
    for (const people::Person& one : people::list_people(tx))
        if (one.id != official.registration.proposed_by)
            facts["people"].push(Json::object({{"value", one.id.text()}, {"label", one.name}}));
    return facts;
}

} // namespace samband::channels
