#include "channels/account_pages.h"

#include "channels/account_drivers.h"
#include "channels/account_facts.h"
#include "channels/account_forms.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::channels {

static http::Page card_page(people::Visit& visit, const std::optional<Id>& account);
static http::Reply propose(people::Visit& visit, const Shipping& shipping);
static http::Reply change(people::Visit& visit);

void add_account_card_routes(people::Routes& routes, const Shipping& shipping)
{
    using people::Access;
    routes.get("/kontoer/ny", Access::writer, "Propose a new account",
               [](people::Visit& visit) { return card_page(visit, std::nullopt); });
    routes.post("/kontoer", Access::writer, "Propose a new account: the rule book says whose yes it needs",
                proposal_form(), [&](people::Visit& visit) { return propose(visit, shipping); });
    routes.get("/kontoer/{id}/endre", Access::staff, "What stands on its card, to be changed",
               [](people::Visit& visit) { return card_page(visit, visit.request.id_parameter("id")); });
    routes.post("/kontoer/{id}", Access::staff, "Change what stands on its card", card_form(), change);
}

static Json units_to_choose(db::Reading& tx)
{
    Json units = Json::array();
    for (const people::Unit& unit : people::list_units(tx))
        units.push(Json::object({{"value", unit.id.text()}, {"label", unit.name}}));
    return units;
}

static Json people_to_choose(db::Reading& tx)
{
    Json people = Json::array();
    for (const people::Person& person : people::list_people(tx))
        people.push(Json::object({{"value", person.id.text()}, {"label", person.name}}));
    return people;
}

/// What is likely: one's own unit, and oneself as the contact.
static Json first_values(const people::Person& person)
{
    AccountCard card;
    if (!person.mandates.empty()) card.unit = person.mandates.front().unit;
    card.contact = person.id;
    return card_values(Account(), card);
}

static Json card_model(db::Reading& tx, const people::Person& person, const std::optional<Id>& account)
{
    Json model = Json::object({{"units", units_to_choose(tx)}, {"people", people_to_choose(tx)}});
    if (!account) {
        model["values"] = first_values(person);
        return model;
    }
    const Registration registration = load_registration(tx, *account);
    hold_runs_account(tx, person, registration);
    const Account is = load_account(tx, *account);
    model["id"] = account->text();
    model["account_name"] = is.name;
    model["version"] = is.version;
    model["values"] = card_values(is, registration.card);
    return model;
}

static void choose_first(Json& choices, const Json& value)
{
    for (Json& choice : choices.items()) choice["chosen"] = *choice.find("value") == value;
}

static void dress_card_page(Json& facts, http::Language language)
{
    Json crumbs = Json::array();
    crumbs.push(Json::object({{"href", "/kontoer"}, {"label", people::say(text_of("Kontoer"), language)}}));
    if (const Json* id = facts.find("id"))
        crumbs.push(Json::object({{"href", "/kontoer/" + id->string()}, {"label", *facts.find("account_name")}}));
    facts["title"] = people::say(facts.find("id") ? text_of("Endre kontoen") : text_of("Ny konto"), language);
    facts["crumbs"] = std::move(crumbs);
    facts["choices"]["unit"] = Json(*facts.find("units"));
    facts["choices"]["contact"] = Json(*facts.find("people"));
    for (const char* field : {"unit", "contact"})
        choose_first(facts["choices"][field], *facts.find("values")->find(field));
    Json channels = Json::array();
    for (const std::string_view word : rulebook::Words<rulebook::Channel>::all)
        if (word != "intranet")
            channels.push(Json::object(
                {{"value", word},
                 {"label", people::say(channel_name(*rulebook::read_word<rulebook::Channel>(word)), language)},
                 {"chosen", word == "facebook"}}));
    facts["choices"]["channel"] = std::move(channels);
    if (facts.find("ruling")) rulings::dress_ruling(facts["ruling"], language);
}

static http::Page card_page(people::Visit& visit, const std::optional<Id>& account)
{
    Json model = visit.database.read([&](db::Reading& tx) { return card_model(tx, visit.someone(), account); });
    http::Page page{"channels/account_card", std::move(model)};
    page.dress = [](Json& facts, http::Language language) { dress_card_page(facts, language); };
    return page;
}

/// The page again with the ruling that stopped it, and what was typed.
static http::Page stopped_page(people::Visit& visit, const AccountProposal& proposal, const rulebook::Ruling& ruling)
{
    http::Page page = card_page(visit, std::nullopt);
    page.status = 409;
    Account typed;
    typed.name = proposal.name;
    typed.address = proposal.address;
    page.model["values"] = card_values(typed, proposal.card);
    page.model["refused"] = ruling.refused();
    page.model["advised"] = !ruling.refused();
    visit.database.read([&](db::Reading& tx) {
        page.model["ruling"] =
            rulings::ruling_facts(*rulings::in_force(tx), opening_question(proposal.channel), ruling);
    });
    page.dress = [own = page.dress, channel = rulebook::word(proposal.channel)](Json& facts, http::Language language) {
        own(facts, language);
        choose_first(facts["choices"]["channel"], Json(channel));
    };
    return page;
}

static http::Reply propose(people::Visit& visit, const Shipping& shipping)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        AccountProposal proposal = proposal_of(form);
        proposal.driver = drivers_for(proposal.channel, shipping.drivers()).front().word;
        std::optional<rulebook::Ruling> stopped;
        const auto run = [&](db::Writing& tx) {
            const AccountOutcome outcome = propose_account(tx, visit.someone(), proposal);
            stopped.reset();
            if (!outcome.done) stopped = outcome.ruling;
            return Json::object({{"done", outcome.done},
                                 {"id", outcome.account ? Json(outcome.account->id.text()) : Json()},
                                 {"ruling", rulebook::to_json(outcome.ruling)}});
        };
        const Json told = visit.database.write("channels.propose_account", [&](db::Writing& tx) {
            if (!form.request_id()) return run(tx);
            return people::once(tx, visit.someone().id, *form.request_id(), "propose-account", [&] { return run(tx); });
        });
        if (stopped) return stopped_page(visit, proposal, *stopped);
        if (!told.find("done")->boolean()) return http::Redirect{"/kontoer/ny", told};
        return http::Redirect{"/kontoer/" + told.find("id")->string(), told, text_of("Forslaget er registrert.")};
    };
    return people::or_typed_again(visit, proposal_form(), act, [&] { return card_page(visit, std::nullopt); });
}

static http::Reply change(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Account changed = visit.database.write("channels.change_account", [&](db::Writing& tx) {
            return change_account(tx, visit.someone(), id, seen_of(form), change_of(form));
        });
        return http::Redirect{path_of_account(id), Json::object({{"id", id.text()}, {"version", changed.version}}),
                              text_of("Endringen er lagret.")};
    };
    return people::or_typed_again(visit, card_form(), act, [&] { return card_page(visit, id); });
}

} // namespace samband::channels
