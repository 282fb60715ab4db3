#include "channels/account_pages.h"

#include "channels/account_facts.h"
#include "channels/lookalike.h"
#include "people/dressing.h"

#include <algorithm>

namespace samband::channels {

static http::Page list_page(people::Visit& visit);

void add_account_list_routes(people::Routes& routes, const Shipping& shipping)
{
    using people::Access;
    routes.get("/kontoer", Access::staff, "The official accounts, and which of them need a look", list_page);
    routes.get("/kontoer/{id}", Access::staff, "An official account",
               [&](people::Visit& visit) { return account_page(visit, shipping, visit.request.id_parameter("id")); });
}

static Json lines_in(db::Reading& tx, AccountState state, Names& names)
{
    Json lines = Json::array();
    for (const OfficialAccount& official : official_accounts(tx, state))
        lines.push(line_facts(official, names, tx.now()));
    return lines;
}

/// Marks the lines of accounts that wait for this person, or that the person is to be told of.
static void mark_own(Json& lines, db::Reading& tx, const people::Person& person)
{
    const std::vector<Id> waiting = accounts_waiting_for(tx, person);
    for (Json& line : lines.items()) {
        const Id id = *Id::parse(line.find("id")->string());
        const Registration registration = load_registration(tx, id);
        line["waits_for_me"] = std::ranges::find(waiting, id) != waiting.end();
        line["tells_me"] = std::ranges::any_of(registration.tell_roles,
                                               [&](const std::string& role) { return person.has_role(role); });
    }
}

static Json list_model(db::Reading& tx, const people::Person& person)
{
    Names names(tx);
    Json model = Json::object({{"accounts", lines_in(tx, AccountState::open, names)},
                               {"proposed", lines_in(tx, AccountState::proposed, names)},
                               {"closed", lines_in(tx, AccountState::closed, names)}});
    model["writes"] = person.may(people::Access::writer);
    model["lookalikes"] = fresh_lookalikes(tx);
    mark_own(model["accounts"], tx, person);
    mark_own(model["proposed"], tx, person);
    return model;
}

static void gather_looks(Json& facts)
{
    Json looks = Json::array();
    for (const char* list : {"proposed", "accounts"})
        for (const Json& line : facts.find(list)->items())
            if (!line.find("remarks")->items().empty() || line.find("waits_for_me")->boolean() ||
                line.find("tells_me")->boolean())
                looks.push(line);
    facts["looks"] = std::move(looks);
}

static http::Page list_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) { return list_model(tx, visit.someone()); });
    http::Page page{"channels/accounts", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Kontoer"), language);
        for (const char* list : {"accounts", "proposed", "closed"}) dress_lines(facts[list], now, language);
        gather_looks(facts);
        facts["has_lookalikes"] = facts.find("lookalikes")->integer() > 0;
        if (facts.find("writes")->boolean())
            facts["head_actions"] = Json(Json::Array{Json::object(
                {{"href", "/kontoer/ny"}, {"label", people::say(text_of("Ny konto"), language)}, {"icon", "add"}})});
    };
    return page;
}

} // namespace samband::channels
