#include "chat/setting.h"

#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "chat/limits.h"
#include "ledger/append.h"
#include "people/role.h"

#include <algorithm>

namespace samband::chat {

static std::vector<std::string> roles_by_default()
{
    std::vector<std::string> roles;
    for (const people::Role& role : people::roles())
        if (people::opens(role.word, people::Access::desk) || role.word == "case-officer" ||
            role.word == "unit-leader" || role.word == "specialist")
            roles.emplace_back(role.word);
    return roles;
}

Setting setting_of(db::Reading& tx)
{
    const auto row = tx.maybe("chat.setting");
    if (!row) return {false, roles_by_default(), give_up_minutes_by_default};
    Setting setting{row->flag("is_on"), {}, row->integer("give_up_minutes")};
    const Json roles = parse_json(row->text("roles"));
    for (const Json& role : roles.items()) setting.roles.push_back(role.string());
    return setting;
}

bool is_open(db::Reading& tx)
{
    return setting_of(tx).is_on && hours_of(tx).open_at(tx.now());
}

bool may_take(const Setting& setting, const people::Person& person)
{
    return person.may(people::Access::writer) &&
           std::ranges::any_of(setting.roles, [&](const std::string& role) { return person.has_role(role); });
}

static std::optional<std::array<std::vector<people::Spell>, 7>> own_week(db::Reading& tx)
{
    std::array<std::vector<people::Spell>, 7> week;
    const auto rows = tx.all("chat.week");
    for (const db::Row& row : rows)
        week[static_cast<std::size_t>(row.integer("weekday") - 1)].push_back(
            {static_cast<int>(row.integer("from_minute")), static_cast<int>(row.integer("to_minute"))});
    return rows.empty() ? std::nullopt : std::optional(week);
}

people::OfficeHours hours_of(db::Reading& tx)
{
    people::OfficeHours hours = people::hours_of(tx, std::nullopt);
    if (auto own = own_week(tx)) hours.week = std::move(*own);
    for (people::ClosedDay& day : closed_days(tx)) hours.closed.push_back(std::move(day));
    return hours;
}

bool has_own_week(db::Reading& tx)
{
    return own_week(tx).has_value();
}

std::optional<Instant> open_until(const people::OfficeHours& hours, Instant at)
{
    if (!hours.open_at(at)) return std::nullopt;
    const LocalTime local = in_oslo(at);
    const int minute = local.time.hour * 60 + local.time.minute;
    for (const people::Spell& spell : hours.week[static_cast<std::size_t>(local.date.weekday() - 1)])
        if (spell.from <= minute && minute < spell.to) {
            if (spell.to == 24 * 60) return from_oslo({local.date.plus_days(1), {}});
            return from_oslo({local.date, {spell.to / 60, spell.to % 60, 0}});
        }
    return std::nullopt;
}

void set_setting(db::Writing& tx, const people::Person& by, const Setting& setting)
{
    Json roles = Json::array();
    for (const std::string& word : setting.roles) {
        if (!people::opens(word, people::Access::writer))
            throw Problem(ProblemCode::invalid, "En av rollene kan ikke skrive til innbyggere.",
                          {{"roles", text_of("Velg roller fra listen.")}});
        roles.push(word);
    }
    if (setting.roles.empty())
        throw Problem(ProblemCode::invalid, "Noen må ta prat.", {{"roles", text_of("Velg minst én rolle.")}});
    if (setting.give_up_minutes < give_up_minutes_least || setting.give_up_minutes > give_up_minutes_most)
        throw Problem(ProblemCode::invalid, "Så lenge kan ingen vente.",
                      {{"give_up_minutes", text_of("Skriv et tall fra 2 til 60.")}});
    tx.run("chat.set_setting",
           {{"is_on", setting.is_on ? 1 : 0}, {"roles", to_text(roles)}, {"minutes", setting.give_up_minutes}});
    ledger::append(tx, {"chat-setting-set",
                        {},
                        by.id,
                        Json::object({{"is_on", setting.is_on},
                                      {"roles", std::move(roles)},
                                      {"give_up_minutes", setting.give_up_minutes}})});
    tx.tell(SettingChanged{});
}

/// The fault of that day; null where there is none.
static const char* fault_of(const std::vector<people::Spell>& spells)
{
    int last = 0;
    for (const people::Spell& spell : spells) {
        if (spell.to <= spell.from) return text_of("Det må stenge etter at det åpner.");
        if (spell.from < last) return text_of("To tider den dagen går i hverandre.");
        last = spell.to;
    }
    return nullptr;
}

void set_week(db::Writing& tx, const people::Person& by, const std::optional<people::OfficeHours>& week)
{
    std::vector<FieldProblem> wrong;
    for (std::size_t day = 0; week && day < 7; ++day)
        if (const char* fault = fault_of(week->week[day])) wrong.push_back({"day" + std::to_string(day + 1), fault});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
    tx.run("chat.drop_week");
    Json said = Json::array();
    for (std::size_t day = 0; week && day < 7; ++day)
        for (const people::Spell& spell : week->week[day]) {
            const auto weekday = static_cast<std::int64_t>(day) + 1;
            tx.run("chat.add_spell", {{"weekday", weekday}, {"from", spell.from}, {"to", spell.to}});
            said.push(Json::object({{"weekday", weekday}, {"from", spell.from}, {"to", spell.to}}));
        }
    ledger::append(tx, {"chat-hours-set", {}, by.id, Json::object({{"week", std::move(said)}})});
}

std::vector<people::ClosedDay> closed_days(db::Reading& tx)
{
    return tx.all_as("chat.closed_days", {{"today", to_string(in_oslo(tx.now()).date)}, {"most", closed_days_most}},
                     [](const db::Row& row) {
                         return people::ClosedDay{*parse_date(row.text("day")), row.text("why")};
                     });
}

void close_day(db::Writing& tx, const people::Person& by, const people::ClosedDay& day)
{
    const Date today = in_oslo(tx.now()).date;
    if (day.day < today)
        throw Problem(ProblemCode::invalid, "Dagen er over.", {{"day", text_of("Velg en dag som kommer.")}});
    if (graphemes(day.why) > why_characters)
        throw Problem(ProblemCode::invalid, "Grunnen er for lang.", {{"why", text_of("Skriv den kortere.")}});
    if (closed_days(tx).size() >= static_cast<std::size_t>(closed_days_most))
        throw Problem(ProblemCode::invalid, "Det er for mange stengte dager.", {{"day", text_of("Fjern en først.")}});
    tx.run("chat.drop_past_days", {{"today", to_string(today)}});
    tx.run("chat.close_day", {{"day", to_string(day.day)}, {"why", day.why}});
    ledger::append(tx, {"chat-day-closed", {}, by.id, Json::object({{"day", to_string(day.day)}})});
}

void open_day(db::Writing& tx, const people::Person& by, const Date& day)
{
    if (tx.run("chat.open_day", {{"day", to_string(day)}}) == 0) return;
    ledger::append(tx, {"chat-day-opened", {}, by.id, Json::object({{"day", to_string(day)}})});
}

} // namespace samband::chat
