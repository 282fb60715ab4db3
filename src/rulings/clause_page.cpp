#include "rulings/clause_page.h"

#include "base/calendar.h"
#include "people/dressing.h"
#include "rulebook/describe.h"
#include "rulebook/sentence.h"
#include "rulings/ask.h"
#include "rulings/clause_example.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

static http::Page clause_page(people::Visit& visit);
static Json clause_facts(const rulebook::Rulebook& book, const rulebook::Clause& clause);
static Json example_facts(const rulebook::Rulebook& book, const rulebook::Clause& clause,
                          const rulebook::Question& question);
static void dress_clause(Json& facts, http::Language language);

void add_clause_route(people::Routes& routes)
{
    routes.get("/reglement/punkt/{clause}", people::Access::anyone,
               "What follows from a clause: whom it concerns, what it does, an example question and its answer",
               [](people::Visit& visit) -> http::Reply { return clause_page(visit); });
}

static http::Page clause_page(people::Visit& visit)
{
    const std::string& id = visit.request.parameter("clause");
    Json model = visit.database.read([&](db::Reading& tx) {
        const auto book = rules_now(tx).book;
        const rulebook::Clause* clause = rulebook::find_clause(*book, id);
        if (!clause) throw Problem(ProblemCode::not_found, "Punktet finnes ikke i reglementet som gjelder nå.");
        Json facts = clause_facts(*book, *clause);
        if (const auto question = example_of(*clause, tx.now()))
            facts["example"] = example_facts(*book, *clause, *question);
        return facts;
    });
    http::Page page{visit.person ? "rulings/clause" : "rulings/clause_public", std::move(model)};
    page.dress = dress_clause;
    return page;
}

static Json day(const std::optional<Date>& date)
{
    return date ? Json(to_string(*date)) : Json();
}

static Json clause_facts(const rulebook::Rulebook& book, const rulebook::Clause& clause)
{
    Json then = Json::array();
    for (const std::string& effect : rulebook::effects_in_words(book, clause)) then.push(effect);
    return Json::object({{"clause", clause.id},
                         {"cite", rulebook::to_sentence(book, rulebook::cite(clause))},
                         {"heading", clause.heading},
                         {"says", clause.says},
                         {"strength", rulebook::word(clause.strength)},
                         {"when", rulebook::condition_in_words(book, clause)},
                         {"then", std::move(then)},
                         {"only_read", clause.when.acts.empty()},
                         {"from_day", day(clause.from)},
                         {"until_day", day(clause.until)}});
}

static Json example_facts(const rulebook::Rulebook& book, const rulebook::Clause& clause,
                          const rulebook::Question& question)
{
    const rulebook::Ruling ruling = rulebook::rule(book, question);
    Json facts = Json::object({{"asks", example_in_words(book, clause, question)}});
    facts["ruling"] = ruling_facts(book, question, ruling);
    Json instead = Json::array();
    for (const rulebook::Duty& duty : ruling.duties) instead.push(rulebook::to_sentence(book, duty));
    facts["ruling"]["instead"] = std::move(instead);
    return facts;
}

static void dress_clause(Json& facts, http::Language language)
{
    facts["title"] = facts.find("cite")->string();
    for (const char* day : {"from_day", "until_day"})
        if (const Json* written = facts.find(day); written && written->is_string())
            facts[day] = people::day_words(written->string(), language);
    facts["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/reglement"}, {"label", people::say(text_of("Reglement"), language)}})});
    facts["strength_word"] = people::say(strength_word(facts.find("strength")->string()), language);
    if (facts.find("example")) dress_ruling(facts["example"]["ruling"], language);
}

} // namespace samband::rulings
