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

static Id topmost(db::Reading& tx, const Id& unit)
{
    return people::line_of(tx, unit).back();
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
    people::MandateDraft draft;
    draft.person = person;
    draft.unit = topmost(tx, official.registration.card.unit);
    draft.role = role;
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
    for (const std::string& role : lacking) roles.push(role);
    const bool may_name = person.may(people::Access::steward);
    Json facts = Json::object({{"roles", std::move(roles)}, {"may_name", may_name}, {"people", Json::array()}});
    facts["stewards"] = stewards(tx);
    if (!may_name) return facts;
    for (const people::Person& one : people::list_people(tx))
        if (one.id != official.registration.proposed_by)
            facts["people"].push(Json::object({{"value", one.id.text()}, {"label", one.name}}));
    return facts;
}

} // namespace samband::channels
