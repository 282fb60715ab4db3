#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/breach.h"
#include "dialogue/breach_table.h"
#include "dialogue/due_badge.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "rulebook/norwegian.h"
#include "rulings/ruling_facts.h"

namespace samband::dialogue {

static http::Reply breach_page(people::Visit& visit);
static http::Reply breach_file(people::Visit& visit);

void add_breach_routes(people::Routes& routes)
{
    const char* whose = "What was answered too late or not at all in the last year; enhet is one unit's id";
    routes.get("/samtaler/fristbrudd", people::Access::writer, whose, breach_page);
    routes.get("/samtaler/fristbrudd.csv", people::Access::writer, whose, breach_file, "text/csv");
}

namespace {

struct Asked {
    std::string units;
    std::optional<Id> unit;
    Instant from;
};

Asked asked_of(db::Reading& tx, const people::Visit& visit)
{
    const auto units = breaches_seen_by(tx, visit.someone());
    if (!units)
        throw Problem(ProblemCode::not_found,
                      "Fristbrudd ses av den som leder en enhet, og av informasjonsavdelingen.");
    const std::string* unit = visit.request.query_value("enhet");
    return {*units, unit ? Id::parse(*unit) : std::nullopt, tx.now().plus_s(-kept_days * 24 * 3'600)};
}

Json facts_of(const Breach& it, Instant now)
{
    const bool subject = !it.subject.empty();
    const auto cite = Json::object({{"source", it.source},
                                    {"section", it.section},
                                    {"strength", it.strength},
                                    {"href", rulings::path_of_clause(it.clause)},
                                    {"says", ""}});
    return Json::object({{"thread", subject ? Json(it.thread.text()) : Json()},
                         {"subject", it.subject},
                         {"unit_name", it.unit_name},
                         {"way", word(it.way)},
                         {"category", it.category ? Json(rulebook::word(*it.category)) : Json()},
                         {"due", to_rfc3339(it.due)},
                         {"staffed", it.staffed},
                         {"because", it.clause.empty() ? Json::array() : Json(Json::Array{cite})},
                         {"ended", it.ended ? Json(to_rfc3339(*it.ended)) : Json()},
                         {"how", it.how},
                         {"late", minutes_late(it, now)},
                         {"why", it.why}});
}

/// The units that whoever looks may choose between.
Json choices_of(db::Reading& tx, const Asked& asked)
{
    Json choices = Json(Json::Array{Json::object({{"value", ""}, {"label", ""}, {"chosen", !asked.unit}})});
    for (const people::Unit& unit : people::list_units(tx))
        if (asked.units == "everything" || asked.units.find(unit.id.text()) != std::string::npos)
            choices.push(
                Json::object({{"value", unit.id.text()}, {"label", unit.name}, {"chosen", asked.unit == unit.id}}));
    return choices;
}

void dress_breach(Json& it, Instant now, http::Language language)
{
    const Way way = way_of(it.find("way")->string()).value_or(Way::form);
    it["way_name"] = people::say(name(way), language);
    it["way_icon"] = icon(way);
    const auto category = it.find("category")->is_string()
                              ? rulebook::read_word<rulebook::Category>(it.find("category")->string())
                              : std::nullopt;
    it["category_name"] = category ? std::string(rulebook::bokmaal(*category)) : "";
    it["due_time"] = people::time_words(*from_rfc3339(it.find("due")->string()), now, language);
    if (it.find("subject")->string() == hidden_subject) it["subject"] = people::say(hidden_subject, language);
    const bool ended = it.find("ended")->is_string();
    if (ended) it["ended_time"] = people::time_words(*from_rfc3339(it.find("ended")->string()), now, language);
    it["waits"] = !ended;
    it["was_closed"] = it.find("how")->string() == "closed";
    it["was_answered"] = it.find("how")->string() == "answered";
    it["late_words"] = late_words(it.find("late")->integer(), language);
    rulings::dress_cites(it["because"], language);
}

} // namespace

static http::Reply breach_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const Asked asked = asked_of(tx, visit);
        Json breaches = Json::array();
        for (const Breach& it : list_breaches(tx, visit.someone(), asked.units, asked.unit, asked.from, breaches_shown))
            breaches.push(facts_of(it, tx.now()));
        return Json::object({{"breaches", std::move(breaches)},
                             {"unit", asked.unit ? Json(asked.unit->text()) : Json()},
                             {"choices", Json::object({{"enhet", choices_of(tx, asked)}})}});
    });
    http::Page page{"dialogue/breaches", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Fristbrudd"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
        facts["choices"]["enhet"].items().front()["label"] = people::say(text_of("Alle enheter"), language);
        const Json* unit = facts.find("unit");
        facts["file"] = "/samtaler/fristbrudd.csv" + (unit->is_string() ? "?enhet=" + unit->string() : "");
        for (Json& it : facts["breaches"].items()) dress_breach(it, now, language);
    };
    return page;
}

static http::Reply breach_file(people::Visit& visit)
{
    http::Bytes file;
    file.type = "text/csv; charset=utf-8";
    file.body = visit.database.read([&](db::Reading& tx) {
        const Asked asked = asked_of(tx, visit);
        return breach_table(list_breaches(tx, visit.someone(), asked.units, asked.unit, asked.from, breaches_in_file));
    });
    file.download_as = "fristbrudd.csv";
    return file;
}

} // namespace samband::dialogue
