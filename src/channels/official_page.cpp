#include "channels/account_pages.h"

#include "base/text_of.h"
#include "channels/account_drivers.h"
#include "channels/account_facts.h"
#include "people/dressing.h"

namespace samband::channels {

/// What everybody may know of an account, so that "is this you?" has an answer.
static Json public_facts(const OfficialAccount& official, Names& names)
{
    const Registration& is = official.registration;
    Json administrators = Json::array();
    for (const Administrator& one : official.administrators) administrators.push(names.of_person(one.person));
    return Json::object({{"account_name", official.account.name},
                         {"channel", rulebook::word(official.account.channel)},
                         {"address", official.account.address},
                         {"unit_name", names.of_unit(is.card.unit)},
                         {"contact_name", names.of_person(is.card.contact)},
                         {"administrators", std::move(administrators)},
                         {"approved_by", is.approved_by ? Json(names.of_person(*is.approved_by)) : Json()},
                         {"purpose", is.card.purpose},
                         {"audience", is.card.audience},
                         {"discussion_rules", is.card.discussion_rules},
                         {"opened", is.opened ? Json(to_rfc3339(*is.opened)) : Json()},
                         {"closed", is.closed ? Json(to_rfc3339(*is.closed)) : Json()}});
}

/// Closed ones that were in use: an old address that is ours no more is also an answer.
static Json public_list(db::Reading& tx, AccountState state, Names& names)
{
    Json list = Json::array();
    for (const OfficialAccount& official : official_accounts(tx, state))
        if (official.registration.opened) list.push(public_facts(official, names));
    return list;
}

static void dress_public(Json& list, http::Language language)
{
    for (Json& one : list.items()) {
        const auto channel = rulebook::read_word<rulebook::Channel>(one.find("channel")->string());
        one["channel_word"] = people::say(channel_name(*channel), language);
        one["is_link"] = one.find("address")->string().starts_with("https://");
        for (const char* key : {"opened", "closed"})
            if (const Json* at = one.find(key); at->is_string())
                one[std::string(key) + "_day"] = people::day_words(at->string().substr(0, 10), language);
    }
}

static http::Page official_page(people::Visit& visit)
{
    Json model = visit.database.read([](db::Reading& tx) {
        Names names(tx);
        return Json::object({{"accounts", public_list(tx, AccountState::open, names)},
                             {"closed", public_list(tx, AccountState::closed, names)}});
    });
    model["name"] = visit.municipality.name;
    model["site"] = visit.municipality.site;
    http::Page page{"channels/official", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Våre kontoer"), language);
        for (const char* list : {"accounts", "closed"}) dress_public(facts[list], language);
    };
    return page;
}

void add_official_accounts_route(people::Routes& routes)
{
    http::Route route;
    route.pattern = "/vare-kontoer";
    route.summary = "The municipality's official accounts: is this you?";
    route.cached_s = 60;
    routes.add(std::move(route), people::Access::anyone, official_page);
}

void add_account_routes(people::Routes& routes, const Shipping& shipping)
{
    add_account_list_routes(routes, shipping);
    add_account_card_routes(routes, shipping);
    add_account_act_routes(routes, shipping);
    add_account_setup_routes(routes, shipping);
    add_official_accounts_route(routes);
    add_lookalike_routes(routes);
}

} // namespace samband::channels
