#include "base/clock_words.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "chat/limits.h"
#include "chat/pages.h"
#include "chat/setting.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/opening_words.h"
#include "people/role.h"
#include "people/typed_again.h"

#include <algorithm>

namespace samband::chat {

using http::FieldKind;
using people::Visit;

namespace {

const std::vector<std::string_view>& role_words()
{
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> made;
        for (const people::Role& role : people::roles())
            if (people::opens(role.word, people::Access::writer)) made.push_back(role.word);
        return made;
    }();
    return words;
}

const http::FormShape& setting_form()
{
    static const http::FormShape form{
        "ChatSetting",
        {{"is_on", FieldKind::flag, false, 1, {}, "Residents can chat"},
         {"roles", FieldKind::choices, false, 40, role_words(), "Whose mandates take chats"},
         {"give_up_minutes", FieldKind::integer, true, 10'000, {}, "Nobody came within them: an enquiry"}}};
    return form;
}

const http::FormShape& week_form()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (int day = 1; day <= 7; ++day)
            for (const char* name : {"open", "close", "lunch", "back"}) made.push_back(name + std::to_string(day));
        return made;
    }();
    static const http::FormShape form = [] {
        http::FormShape shape{"ChatWeek", {}};
        for (const std::string& name : names)
            shape.fields.push_back({name, FieldKind::text, false, 8, {}, "\"09:00\"; 1 is Monday; empty: closed"});
        return shape;
    }();
    return form;
}

const http::FormShape closed_form{"ChatClosedDay",
                                  {{"day", FieldKind::date, true, 10, {}, "The day that is closed"},
                                   {"why", FieldKind::text, false, why_characters, {}, "\"Planleggingsdag\""}}};
const http::FormShape no_form{"ChatSettingPress", {}};

std::string clock_of(int minute)
{
    return clock_words({minute / 60 % 24, minute % 60, 0});
}

Json week_values(const people::OfficeHours& hours)
{
    Json values = Json::object();
    for (std::size_t at = 0; at < hours.week.size(); ++at) {
        const auto& spells = hours.week[at];
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

void dress(Json& it, const people::OfficeHours& hours, http::Language language)
{
    it["title"] = people::say(text_of("Tider og roller for prat"), language);
    it["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}}),
                    Json::object({{"href", "/samtaler/prat"}, {"label", people::say(text_of("Prat"), language)}})});
    Json lines = Json::array();
    for (std::string& line : people::week_words(hours, language)) lines.push(std::move(line));
    it["lines"] = std::move(lines);
    const Date monday{2026, 1, 5};
    for (int day = 0; day < 7; ++day)
        it["day_names"]["d" + std::to_string(day + 1)] = people::weekday_words(monday.plus_days(day), language);
    for (Json& role : it["choices"]["roles"].items())
        role["label"] = people::say(people::role(role.find("value")->string())->name, language);
    for (Json& day : it["closed"].items()) day["day_words"] = people::day_words(day.find("day")->string(), language);
}

http::Page setting_page(Visit& visit)
{
    people::OfficeHours hours;
    Json model = visit.database.read([&](db::Reading& tx) {
        hours = hours_of(tx);
        const Setting setting = setting_of(tx);
        Json values = week_values(hours);
        values["is_on"] = setting.is_on;
        values["give_up_minutes"] = std::to_string(setting.give_up_minutes);
        Json roles = Json::array();
        for (const std::string_view word : role_words())
            roles.push(Json::object({{"value", word}, {"chosen", std::ranges::count(setting.roles, word) > 0}}));
        Json closed = Json::array();
        for (const people::ClosedDay& day : closed_days(tx))
            closed.push(Json::object({{"day", to_string(day.day)}, {"why", day.why}}));
        return Json::object({{"values", std::move(values)},
                             {"choices", Json::object({{"roles", std::move(roles)}})},
                             {"own", has_own_week(tx)},
                             {"is_on", setting.is_on},
                             {"closed", std::move(closed)}});
    });
    http::Page page{"chat/setting", std::move(model)};
    page.dress = [hours](Json& it, http::Language language) { dress(it, hours, language); };
    return page;
}

std::optional<int> minute_typed(const http::Form& form, const std::string& field, std::vector<FieldProblem>& wrong)
{
    const auto text = form.maybe_text(field);
    if (!text) return std::nullopt;
    const auto time = parse_clock(*text);
    if (!time)
        wrong.push_back(FieldProblem{"day" + field.substr(field.size() - 1), text_of("Skriv klokkeslett som 8:00.")});
    return time ? time->hour * 60 + time->minute : 0;
}

/// Midnight as an end is the end of the day.
std::vector<people::Spell> day_typed(const http::Form& form, const std::string& day, std::vector<FieldProblem>& wrong)
{
    const auto open = minute_typed(form, "open" + day, wrong);
    auto close = minute_typed(form, "close" + day, wrong);
    const auto lunch = minute_typed(form, "lunch" + day, wrong);
    const auto back = minute_typed(form, "back" + day, wrong);
    if (close == 0) close = 24 * 60;
    if (open.has_value() != close.has_value() || lunch.has_value() != back.has_value() || (lunch && !open))
        wrong.push_back(FieldProblem{"day" + day, text_of("Skriv både når det åpner og når det stenger.")});
    if (!open || !close) return {};
    if (!lunch || !back) return {{*open, *close}};
    return {{*open, *lunch}, {*back, *close}};
}

people::OfficeHours week_typed(const http::Form& form)
{
    people::OfficeHours hours;
    std::vector<FieldProblem> wrong;
    for (std::size_t day = 0; day < hours.week.size(); ++day)
        hours.week[day] = day_typed(form, std::to_string(day + 1), wrong);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
    return hours;
}

http::Reply acted(Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                  const std::function<void(db::Writing&, const http::Form&)>& run)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
            run(tx, form);
            return Json::object();
        });
        return http::Redirect{"/samtaler/prat/oppsett", told, says};
    };
    return people::or_typed_again(visit, shape, act, [&] { return setting_page(visit); });
}

http::Reply set(Visit& visit)
{
    return acted(visit, setting_form(), "chat-set", text_of("Oppsettet er lagret."),
                 [&](db::Writing& tx, const http::Form& form) {
                     set_setting(tx, visit.someone(),
                                 {form.flag("is_on"), form.list("roles"), form.integer("give_up_minutes").value_or(0)});
                 });
}

http::Reply set_hours(Visit& visit)
{
    return acted(visit, week_form(), "chat-set-week", text_of("Tidene er lagret."),
                 [&](db::Writing& tx, const http::Form& form) { set_week(tx, visit.someone(), week_typed(form)); });
}

http::Reply usual_hours(Visit& visit)
{
    return acted(visit, no_form, "chat-drop-week", text_of("Praten følger kontortida igjen."),
                 [&](db::Writing& tx, const http::Form&) { set_week(tx, visit.someone(), std::nullopt); });
}

http::Reply add_closed(Visit& visit)
{
    return acted(visit, closed_form, "chat-close-day", text_of("Den stengte dagen er lagt til."),
                 [&](db::Writing& tx, const http::Form& form) {
                     close_day(tx, visit.someone(), {*parse_date(form.text("day")), form.text("why")});
                 });
}

http::Reply remove_closed(Visit& visit)
{
    const auto day = parse_date(visit.request.parameter("day"));
    if (!day) throw Problem(ProblemCode::not_found, "Dagen finnes ikke.");
    return acted(visit, no_form, "chat-open-day", text_of("Dagen er ikke lenger stengt."),
                 [&](db::Writing& tx, const http::Form&) { open_day(tx, visit.someone(), *day); });
}

} // namespace

void add_setting_routes(people::Routes& routes)
{
    using people::Access;
    const std::string path = "/samtaler/prat/oppsett";
    routes.get(path, Access::desk, "Whether residents can chat, when, and whose mandates take chats",
               [](Visit& visit) -> http::Reply { return setting_page(visit); });
    routes.post(path, Access::desk, "Take the chat into use or out of it; who takes chats", setting_form(), set);
    routes.post(path + "/uke", Access::desk, "Set the chat's own week", week_form(), set_hours);
    routes.post(path + "/vanlig", Access::desk, "Follow the office hours again", no_form, usual_hours);
    routes.post(path + "/stengt", Access::desk, "Add a closed day", closed_form, add_closed);
    routes.post(path + "/stengt/{day}/fjern", Access::desk, "Remove a closed day", no_form, remove_closed);
}

} // namespace samband::chat
