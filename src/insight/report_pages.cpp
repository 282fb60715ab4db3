#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/breach.h"
#include "insight/pages.h"
#include "insight/report_facts.h"
#include "people/dressing.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::insight {

using people::Visit;

namespace {

/// Whose figures somebody may see, and which were asked for.
struct Asked {
    Period period;
    std::vector<people::Unit> units; ///< to choose between
    bool whole = false;              ///< of the municipality, too
    std::optional<Id> unit;
};

Asked asked_of(db::Reading& tx, const Visit& visit)
{
    const auto seen = dialogue::breaches_seen_by(tx, visit.someone());
    if (!seen)
        throw Problem(ProblemCode::not_found, "Tallene ses av den som leder en enhet, og av informasjonsavdelingen.");
    Asked asked;
    asked.whole = *seen == "everything";
    for (const people::Unit& unit : people::list_units(tx))
        if (asked.whole || seen->find(unit.id.text()) != std::string::npos) asked.units.push_back(unit);
    const auto value = [&](std::string_view name) {
        const std::string* found = visit.request.query_value(name);
        return found ? *found : std::string();
    };
    const Step step = step_of(value("per")).value_or(Step::month);
    asked.period = period_of(step, parse_date(value("dag")).value_or(in_oslo(tx.now()).date));
    if (const auto id = Id::parse(value("enhet"))) {
        if (std::ranges::none_of(asked.units, [&](const people::Unit& unit) { return unit.id == *id; }))
            throw Problem(ProblemCode::not_found, "Enheten finnes ikke, eller du ser ikke tallene for den.");
        asked.unit = *id;
    }
    if (!asked.whole && !asked.unit && !asked.units.empty()) asked.unit = asked.units.front().id;
    return asked;
}

std::string address_of(const Period& period, const std::optional<Id>& unit, std::string_view path = "/tall")
{
    return std::string(path) + "?per=" + std::string(word(period.step)) + "&dag=" + to_string(period.from) +
           (unit ? "&enhet=" + unit->text() : "");
}

Json model_of(db::Reading& tx, const Asked& asked)
{
    const Report report = report_of(tx, asked.period, asked.unit ? asked.unit->text() : "");
    Json facts = report_facts(tx, report, !asked.unit);
    facts["unit"] = asked.unit ? Json(asked.unit->text()) : Json();
    Json units = Json::array();
    if (asked.whole) units.push(Json::object({{"value", ""}, {"label", ""}, {"chosen", !asked.unit}}));
    for (const people::Unit& unit : asked.units)
        units.push(Json::object({{"value", unit.id.text()}, {"label", unit.name}, {"chosen", asked.unit == unit.id}}));
    Json steps = Json::array();
    for (const Step step : {Step::week, Step::month, Step::quarter, Step::year})
        steps.push(Json::object({{"value", word(step)}, {"label", ""}, {"chosen", asked.period.step == step}}));
    facts["choices"] = Json::object({{"enhet", std::move(units)}, {"per", std::move(steps)}});
    facts["earlier"] = address_of(before(asked.period), asked.unit);
    const Period next = after(asked.period);
    facts["later"] = next.from <= in_oslo(tx.now()).date ? Json(address_of(next, asked.unit)) : Json();
    facts["file"] = address_of(asked.period, asked.unit, "/tall.csv");
    return facts;
}

const char* name_of(Step step)
{
    switch (step) {
    case Step::week:
        return text_of("Uke");
    case Step::month:
        return text_of("Måned");
    case Step::quarter:
        return text_of("Kvartal");
    case Step::year:
        return text_of("År");
    }
    return "";
}

http::Reply figures_page(Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) { return model_of(tx, asked_of(tx, visit)); });
    http::Page page{"insight/figures", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Tall"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
        const Step step = *step_of(facts.find("step")->string());
        const Period period = period_of(step, *parse_date(facts.find("from")->string()));
        facts["period_words"] = period_words(period, language);
        facts["before_words"] = period_words(before(period), language);
        for (Json& it : facts["choices"]["per"].items())
            it["label"] = people::say(name_of(*step_of(it.find("value")->string())), language);
        auto& units = facts["choices"]["enhet"].items();
        if (!units.empty() && units.front().find("value")->string().empty())
            units.front()["label"] = people::say(text_of("Hele kommunen"), language);
        facts["day"] = facts.find("from")->string();
        dress_report(facts, now, language);
    };
    return page;
}

http::Reply figures_file(Visit& visit)
{
    http::Bytes file;
    file.type = "text/csv; charset=utf-8";
    file.download_as = "tall.csv";
    file.body = visit.database.read(
        [&](db::Reading& tx) { return report_table(model_of(tx, asked_of(tx, visit)), visit.request.language); });
    return file;
}

} // namespace

void add_routes(people::Routes& routes)
{
    using people::Access;
    const char* whose = "Figures of conversations by unit, way in, category and clause; per is uke, maaned, kvartal or "
                        "aar, dag a day in it, enhet one unit's id";
    routes.get("/tall", Access::writer, whose, figures_page);
    routes.get("/tall.csv", Access::writer, whose, figures_file, "text/csv");
}

} // namespace samband::insight
