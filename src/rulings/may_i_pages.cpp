#include "rulings/may_i_pages.h"

#include "people/dressing.h"
#include "people/role.h"
#include "rulings/in_force.h"
#include "rulings/may_i.h"
#include "rulings/may_i_answer.h"
#include "rulings/may_i_who.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

static http::Page ways_page();
static http::Page way_page(people::Visit& visit, const Way& way);
static Json ask_facts(const Way& way, const http::Request& request);
static Json answer(db::Reading& tx, rulebook::Question question, http::Language language);
static Json own_titles(db::Reading& tx, const Way& way);
static void dress_way(Json& facts, const Way& way, http::Language language);

void add_may_i_routes(people::Routes& routes)
{
    routes.get_unseen("/kan-jeg", "May I? The ways to ask the rule book without saying who asks",
                      [](people::Visit&) { return ways_page(); });
    for (const Way& way : ways())
        routes.get_unseen(std::string(way.path),
                          "May I " + std::string(rulebook::word(way.act)) + "? Choices in the query",
                          [&way](people::Visit& visit) { return way_page(visit, way); });
    add_may_i_who_route(routes);
}

static http::Page ways_page()
{
    http::Page page{"rulings/may_i", Json::object({{"ways", Json::array()}})};
    for (const Way& way : ways())
        page.model["ways"].push(
            Json::object({{"href", way.path}, {"act", rulebook::word(way.act)}, {"icon", way.icon}}));
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Får jeg lov?"), language);
        for (std::size_t i = 0; i < ways().size(); ++i) {
            facts["ways"].items()[i]["label"] = people::say(ways()[i].title, language);
            facts["ways"].items()[i]["lead"] = people::say(ways()[i].lead, language);
        }
    };
    return page;
}

static http::Page way_page(people::Visit& visit, const Way& way)
{
    Json model = Json::object({{"href", way.path},
                               {"act", rulebook::word(way.act)},
                               {"private", way.act == rulebook::Act::speak_privately},
                               {"asks", ask_facts(way, visit.request)}});
    visit.database.read([&](db::Reading& tx) {
        model["titles"] = own_titles(tx, way);
        if (!nothing_chosen(way, visit.request))
            model["answer"] = answer(tx, question_of(way, visit.request), visit.request.language);
    });
    http::Page page{"rulings/may_i_way", std::move(model)};
    page.dress = [&way](Json& facts, http::Language language) { dress_way(facts, way, language); };
    return page;
}

static Json ask_facts(const Way& way, const http::Request& request)
{
    Json asks = Json::array();
    for (const WayAsk& ask : way.asks) {
        Json choices = Json::array();
        const WayChoice& now = chosen(ask, request);
        for (const WayChoice& choice : ask.choices)
            choices.push(Json::object({{"value", choice.value}, {"chosen", choice.value == now.value}}));
        asks.push(Json::object({{"name", ask.name}, {"choices", std::move(choices)}}));
    }
    return asks;
}

static Json answer(db::Reading& tx, rulebook::Question question, http::Language language)
{
    const Rules rules = rules_now(tx);
    question.situation = rules.situation;
    question.at = rules.at;
    return answer_facts(*rules.book, question, rulebook::rule(*rules.book, question), language);
}

/// Roles are called what the municipality calls them, where its rule book says so (A13).
static Json own_titles(db::Reading& tx, const Way& way)
{
    Json titles = Json::object();
    const std::vector<Adopted> versions = adopted_versions(tx);
    if (versions.empty() || versions.back().from > tx.now()) return titles;
    const auto book = in_force(tx);
    for (const WayAsk& ask : way.asks)
        for (const WayChoice& choice : ask.choices)
            if (const auto role = rulebook::read_word<rulebook::Role>(choice.value); role && choice.label.empty())
                if (const auto own = book->titles.find(*role); own != book->titles.end())
                    titles[choice.value] = own->second.name;
    return titles;
}

static std::string label_of(const WayChoice& choice, const Json& titles, http::Language language)
{
    if (!choice.label.empty()) return people::say(choice.label, language);
    if (const Json* own = titles.find(choice.value)) return with_capital(own->string());
    return with_capital(people::say(people::role(choice.value)->name, language));
}

static void dress_way(Json& facts, const Way& way, http::Language language)
{
    facts["title"] = people::say(way.title, language);
    facts["lead"] = people::say(way.lead, language);
    facts["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/kan-jeg"}, {"label", people::say(text_of("Får jeg lov?"), language)}})});
    for (std::size_t i = 0; i < way.asks.size(); ++i) {
        Json& ask = facts["asks"].items()[i];
        ask["label"] = people::say(way.asks[i].label, language);
        for (std::size_t k = 0; k < way.asks[i].choices.size(); ++k)
            ask["choices"].items()[k]["label"] = label_of(way.asks[i].choices[k], *facts.find("titles"), language);
    }
    if (!facts.find("answer")) return;
    dress_cites(facts["answer"]["because"], language);
    for (Json& duty : facts["answer"]["duties"].items())
        duty["strength_word"] = people::say(strength_word(duty.find("strength")->string()), language);
}

} // namespace samband::rulings
