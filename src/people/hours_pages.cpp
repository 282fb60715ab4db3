#include "base/clock_words.h"
#include "base/problem.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/limits.h"
#include "people/opening_words.h"
#include "people/pages.h"
#include "people/person_store.h"
#include "people/set_office_hours.h"
#include "people/typed_again.h"

namespace samband::people {

namespace {

using http::FieldKind;

/// The four times of each day, by name: "open1", "close1", "lunch1", "back1" of Monday.
constexpr const char* of_day[] = {"open", "close", "lunch", "back"};

const http::FormShape& week_form()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (int day = 1; day <= 7; ++day)
            for (const char* name : of_day) made.push_back(name + std::to_string(day));
        return made;
    }();
    static const http::FormShape form = [] {
        http::FormShape shape{"OfficeWeek", {}};
        for (const std::string& name : names)
            shape.fields.push_back({name, FieldKind::text, false, 8, {}, "\"08:00\"; 1 is Monday; empty: closed"});
        return shape;
    }();
    return form;
}

const http::FormShape closed_form{"ClosedDay",
                                  {{"day", FieldKind::date, true, 10, {}, "The day that is closed"},
                                   {"why", FieldKind::text, false, why_closed_characters, {}, "\"Julaften\""}}};
const http::FormShape no_fields{"HoursAct", {}};

enum class Whose { municipality, unit };

std::optional<Id> unit_of(const Visit& visit, Whose whose)
{
    if (whose == Whose::municipality) return std::nullopt;
    return visit.request.id_parameter("id");
}

std::string path_of(const std::optional<Id>& unit)
{
    return unit ? "/enheter/" + unit->text() + "/kontortid" : "/kontortid";
}

std::string clock_of(int minute)
{
    return clock_words({minute / 60 % 24, minute % 60, 0});
}

/// What the form shows: the times that hold, whosever they are.
Json values_of(const OfficeHours& hours)
{
    Json values = Json::object({});
    for (std::size_t at = 0; at < hours.week.size(); ++at) {
        const std::vector<Spell>& spells = hours.week[at];
        const std::string day = std::to_string(at + 1);
        if (spells.empty()) continue;
        values["open" + day] = clock_of(spells.front().from);
        values["close" + day] = clock_of(spells.back().to);
        if (spells.size() < 2) continue;
        values["lunch" + day] = clock_of(spells.front().to);
        values["back" + day] = clock_of(spells.back().from);
    }
    return values;
}

Json closed_facts(db::Reading& tx, const std::optional<Id>& unit)
{
    Json days = Json::array();
    for (const OwnClosedDay& closed : own_closed_days(tx, unit))
        days.push(Json::object({{"id", closed.id.text()}, {"day", to_string(closed.day)}, {"why", closed.why}}));
    return days;
}

Json units_facts(db::Reading& tx)
{
    const std::vector<Id> own = units_with_hours(tx);
    Json units = Json::array();
    for (const Unit& unit : list_units(tx))
        units.push(Json::object({{"id", unit.id.text()},
                                 {"unit_name", unit.name},
                                 {"own", std::find(own.begin(), own.end(), unit.id) != own.end()}}));
    return units;
}

void dress_hours(Json& model, const OfficeHours& hours, Instant now, http::Language language)
{
    const Json* unit = model.find("unit_name");
    model["title"] = say(text_of("Kontortid"), language);
    if (unit) model["title"] = model["title"].string() + ": " + unit->string();
    model["crumbs"] = Json(Json::Array{Json::object({{"href", "/folk"}, {"label", say(text_of("Folk"), language)}})});
    if (unit)
        model["crumbs"].push(Json::object({{"href", "/kontortid"}, {"label", say(text_of("Kontortid"), language)}}));
    Json lines = Json::array();
    for (std::string& line : week_words(hours, language)) lines.push(std::move(line));
    model["lines"] = std::move(lines);
    model["back_words"] = back_words(hours, now, language);
    const Date monday{2026, 1, 5};
    for (int day = 0; day < 7; ++day)
        model["day_names"]["d" + std::to_string(day + 1)] = weekday_words(monday.plus_days(day), language);
    for (Json& closed : model["closed"].items())
        closed["day_words"] = day_words(closed.find("day")->string(), language);
}

http::Page hours_page(Visit& visit, Whose whose)
{
    const std::optional<Id> unit = unit_of(visit, whose);
    OfficeHours hours;
    Json model = visit.database.read([&](db::Reading& tx) {
        Json it = Json::object({{"path", path_of(unit)}});
        if (unit) it["unit_name"] = load_unit(tx, *unit).name;
        hours = hours_of(tx, unit);
        it["own"] = own_hours(tx, unit).has_value();
        it["values"] = values_of(hours);
        it["closed"] = closed_facts(tx, unit);
        if (!unit) it["units"] = units_facts(tx);
        return it;
    });
    http::Page page{"people/hours", std::move(model)};
    page.dress = [hours, now = visit.request.at](Json& it, http::Language language) {
        dress_hours(it, hours, now, language);
    };
    return page;
}

/// Minutes of the day; nothing where nothing is written.
std::optional<int> minute_typed(const http::Form& form, const std::string& field, std::vector<FieldProblem>& wrong)
{
    const auto text = form.maybe_text(field);
    if (!text) return std::nullopt;
    const auto time = parse_clock(*text);
    if (!time) wrong.push_back(FieldProblem{"day" + field.substr(field.size() - 1), "Skriv klokkeslett som 8:00."});
    return time ? time->hour * 60 + time->minute : 0;
}

/// Midnight as an end is the end of the day.
std::vector<Spell> day_typed(const http::Form& form, const std::string& day, std::vector<FieldProblem>& wrong)
{
    const auto open = minute_typed(form, "open" + day, wrong);
    auto close = minute_typed(form, "close" + day, wrong);
    const auto lunch = minute_typed(form, "lunch" + day, wrong);
    const auto back = minute_typed(form, "back" + day, wrong);
    if (close == 0) close = 24 * 60;
    if (open.has_value() != close.has_value())
        wrong.push_back(FieldProblem{"day" + day, "Skriv både når det åpner og når det stenger."});
    else if (lunch.has_value() != back.has_value() || (lunch && !open))
        wrong.push_back(FieldProblem{"day" + day, "Skriv både når pausen begynner og når den slutter."});
    if (!open || !close) return {};
    if (!lunch || !back) return {{*open, *close}};
    return {{*open, *lunch}, {*back, *close}};
}

OfficeHours week_typed(const http::Form& form)
{
    OfficeHours hours;
    std::vector<FieldProblem> wrong;
    for (std::size_t day = 0; day < hours.week.size(); ++day)
        hours.week[day] = day_typed(form, std::to_string(day + 1), wrong);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
    return hours;
}

http::Reply acted(Visit& visit, Whose whose, const http::FormShape& shape, const char* label, const char* says,
                  const std::function<void(db::Writing&, const std::optional<Id>&, const http::Form&)>& run)
{
    const std::optional<Id> unit = unit_of(visit, whose);
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = acted_once(visit, form, label, [&](db::Writing& tx) {
            run(tx, unit, form);
            return Json::object({});
        });
        return http::Redirect{path_of(unit), told, says};
    };
    return or_typed_again(visit, shape, act, [&] { return hours_page(visit, whose); });
}

http::Reply set_week(Visit& visit, Whose whose)
{
    return acted(visit, whose, week_form(), "set-office-hours", text_of("Kontortida er lagret."),
                 [&](db::Writing& tx, const std::optional<Id>& unit, const http::Form& form) {
                     set_office_hours(tx, visit.someone().id, unit, week_typed(form));
                 });
}

http::Reply drop_week(Visit& visit, Whose whose)
{
    return acted(visit, whose, no_fields, "drop-office-hours", text_of("Den vanlige kontortida gjelder igjen."),
                 [&](db::Writing& tx, const std::optional<Id>& unit, const http::Form&) {
                     drop_office_hours(tx, visit.someone().id, unit);
                 });
}

http::Reply add_closed(Visit& visit, Whose whose)
{
    return acted(visit, whose, closed_form, "add-closed-day", text_of("Den stengte dagen er lagt til."),
                 [&](db::Writing& tx, const std::optional<Id>& unit, const http::Form& form) {
                     add_closed_day(tx, visit.someone().id, unit, {*parse_date(form.text("day")), form.text("why")});
                 });
}

http::Reply remove_closed(Visit& visit, Whose whose)
{
    const Id closed = visit.request.id_parameter("closed");
    return acted(visit, whose, no_fields, "remove-closed-day", text_of("Dagen er ikke lenger stengt."),
                 [&](db::Writing& tx, const std::optional<Id>&, const http::Form&) {
                     remove_closed_day(tx, visit.someone().id, closed);
                 });
}

void add_routes_of(Routes& routes, Whose whose, const std::string& path)
{
    const std::string whom = whose == Whose::unit ? "of a unit" : "of the municipality";
    const auto handled = [whose](http::Reply (*act)(Visit&, Whose)) {
        return [whose, act](Visit& visit) { return act(visit, whose); };
    };
    routes.get(path, Access::staff, "Office hours " + whom,
               [whose](Visit& visit) -> http::Reply { return hours_page(visit, whose); });
    routes.post(path, Access::steward, "Set the week " + whom, week_form(), handled(set_week));
    routes.post(path + "/vanlig", Access::steward, "Follow the hours above again, " + whom, no_fields,
                handled(drop_week));
    routes.post(path + "/stengt", Access::steward, "Add a closed day " + whom, closed_form, handled(add_closed));
    routes.post(path + "/stengt/{closed}/fjern", Access::steward, "Remove a closed day " + whom, no_fields,
                handled(remove_closed));
}

} // namespace

void add_hours_routes(Routes& routes)
{
    add_routes_of(routes, Whose::municipality, "/kontortid");
    add_routes_of(routes, Whose::unit, "/enheter/{id}/kontortid");
}

} // namespace samband::people
