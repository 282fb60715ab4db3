#include "channels/account_pages.h"

#include "channels/account_drivers.h"
#include "channels/account_facts.h"
#include "channels/account_holder.h"
#include "channels/account_rights.h"
#include "channels/account_setup.h"
#include "channels/accounts.h"
#include "channels/meta/taking_in_facts.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"
#include "rulings/whose_yes.h"

#include <algorithm>

namespace samband::channels {

static Json page_model(db::Reading& tx, people::Visit& visit, const Shipping& shipping, const Id& id);
static Json what_may_be_done(db::Reading& tx, const people::Person& person, const OfficialAccount& official);
static void add_opening_ruling(Json& model, db::Reading& tx, const people::Person& person,
                               const OfficialAccount& official);
static Json others_to_add(db::Reading& tx, const OfficialAccount& official);
static void dress_account_page(Json& facts, Instant now, http::Language language);
static void lead_to_access(Json& remarks);
static void dress_lacking(Json& facts, http::Language language);

http::Page account_page(people::Visit& visit, const Shipping& shipping, const Id& id, const AccountNews& news)
{
    Json model = visit.database.read([&](db::Reading& tx) { return page_model(tx, visit, shipping, id); });
    model["refused"] = news.refused;
    http::Page page{"channels/account", std::move(model), news.status};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_account_page(facts, now, language);
    };
    return page;
}

static Json page_model(db::Reading& tx, people::Visit& visit, const Shipping& shipping, const Id& id)
{
    const people::Person& person = visit.someone();
    const OfficialAccount official = load_official(tx, id);
    Names names(tx);
    Json model = account_facts(official, names, tx.now());
    model["can"] = what_may_be_done(tx, person, official);
    model["lacking"] = lacking_facts(tx, person, official);
    if (official.account.state == AccountState::proposed) add_opening_ruling(model, tx, person, official);
    if (model["can"].find("run")->boolean() && official.account.state != AccountState::closed) {
        model["setup"] = setup_facts(official.account, shipping);
        const std::string called_at = shipping.called_at(visit.municipality.key, official.account);
        model["setup"]["called_at"] = called_at.empty() ? Json() : Json(called_at);
        model["setup"]["told"] = meta::taking_in_facts(tx, official.account, shipping, visit.municipality.key);
        model["others"] = others_to_add(tx, official);
    }
    return model;
}

static Json what_may_be_done(db::Reading& tx, const people::Person& person, const OfficialAccount& official)
{
    const Registration& is = official.registration;
    const bool proposed = official.account.state == AccountState::proposed;
    const bool runs = runs_account(person, is, official.administrators);
    const auto answered = rulings::WhoseYes(tx).answered_by(person, {is.card.unit, {is.proposed_by}, is.asked_roles});
    const bool told =
        std::ranges::any_of(is.tell_roles, [&](const std::string& role) { return person.has_role(role); });
    const auto own = std::ranges::find(official.administrators, person.id, &Administrator::person);
    const bool reads = own != official.administrators.end() && !own->terms_read && !is.card.terms.empty();
    return Json::object({{"run", runs && official.account.state != AccountState::closed},
                         {"approve", proposed && !answered.empty()},
                         {"open", proposed && is.ready() && runs},
                         {"take_back", proposed && runs},
                         {"close", official.account.state == AccountState::open && runs},
                         {"see", told},
                         {"read_terms", reads}});
}

/// What the rule book says to who proposed it; of what was handed on, to who looks at it.
static void add_opening_ruling(Json& model, db::Reading& tx, const people::Person& person,
                               const OfficialAccount& official)
{
    const bool handed_on = official.registration.handed_on;
    const auto proposer = people::find_person(tx, official.registration.proposed_by);
    if (!handed_on && !proposer) return;
    const rulebook::Ruling ruling =
        rule_on_opening(tx, handed_on ? person : *proposer, official.account.channel, official.registration.card.unit);
    model["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), opening_question(official.account.channel), ruling);
    model["ruling_of"] = handed_on ? person.name : proposer->name;
}

static Json others_to_add(db::Reading& tx, const OfficialAccount& official)
{
    Json others = Json::array();
    for (const people::Person& one : people::list_people(tx))
        if (std::ranges::find(official.administrators, one.id, &Administrator::person) == official.administrators.end())
            others.push(Json::object({{"value", one.id.text()}, {"label", one.name}}));
    return others;
}

static void dress_account_page(Json& facts, Instant now, http::Language language)
{
    dress_account(facts, now, language);
    facts["title"] = Json(*facts.find("account_name"));
    facts["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/kontoer"}, {"label", people::say(text_of("Kontoer"), language)}})});
    if (facts.find("ruling")) rulings::dress_ruling(facts["ruling"], language);
    facts["is_link"] = facts.find("address")->string().starts_with("https://");
    if (facts.find("setup")) {
        lead_to_access(facts["remarks"]);
        dress_setup(facts["setup"], language);
        meta::dress_taking_in(facts["setup"]["told"], now, language);
        if (const Json* faults = facts.find("faults")) fault_settings(facts["setup"], *faults, language);
    }
    if (!facts.find("lacking")->is_null()) dress_lacking(facts, language);
    if (!facts.find("others")) return;
    Json choices = Json::array();
    choices.push(Json::object({{"value", ""}, {"label", people::say(text_of("Velg en person"), language)}}));
    for (const Json& other : facts.find("others")->items()) choices.push(other);
    facts["choices"]["person"] = std::move(choices);
}

/// From what is said of the account's access to where it is entered, further down the page.
static void lead_to_access(Json& remarks)
{
    for (Json& remark : remarks.items())
        if (remark.find("look")->string().starts_with("secret-")) remark["href"] = "#tilgang";
}

static std::string role_in_words(const Json& role, http::Language language)
{
    Json one = Json::array();
    one.push(Json(role));
    return roles_in_words(one, language);
}

/// "informasjonsansvarlig, hele kommunen"; "nærmeste leder: enhetsleder, Hjemmetjenesten".
static std::string words_of_give(const Json& give, http::Language language)
{
    const std::string asked = role_in_words(*give.find("role"), language);
    const Json& unit = *give.find("unit");
    if (unit.is_null()) return asked + ", " + people::say(text_of("hele kommunen"), language);
    return asked + ": " + role_in_words(*give.find("given"), language) + ", " + unit.string();
}

/// Who is missing, and what is to be chosen to give the role to somebody.
static void dress_lacking(Json& facts, http::Language language)
{
    Json& lacking = facts["lacking"];
    lacking["words"] = roles_in_words(*lacking.find("roles"), language);
    std::string names;
    for (const Json& name : lacking.find("stewards")->items()) names += (names.empty() ? "" : ", ") + name.string();
    lacking["steward_names"] = names;
    Json roles = Json::array();
    for (const Json& give : lacking.find("gives")->items())
        roles.push(Json::object({{"value", Json(*give.find("role"))}, {"label", words_of_give(give, language)}}));
    Json people = Json::array();
    people.push(Json::object({{"value", ""}, {"label", people::say(text_of("Velg en person"), language)}}));
    for (const Json& person : lacking.find("people")->items()) people.push(Json(person));
    facts["choices"]["role"] = std::move(roles);
    facts["choices"]["holder"] = std::move(people);
}

} // namespace samband::channels
