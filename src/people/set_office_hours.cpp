#include "people/set_office_hours.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "db/once.h"
#include "people/happenings.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::people {

static Spell spell_of(const db::Row& row)
{
    return {static_cast<int>(row.integer("from_minute")), static_cast<int>(row.integer("to_minute"))};
}

static std::vector<Spell>& day_of(OfficeHours& hours, const db::Row& row)
{
    return hours.week.at(static_cast<std::size_t>(row.integer("weekday") - 1));
}

namespace {

/// Of the municipality and of all units: a transaction asks for those of many.
struct AllHours {
    std::map<std::optional<Id>, OfficeHours> own; ///< without closed days
    std::vector<std::pair<std::optional<Id>, ClosedDay>> closed;
};

} // namespace

static AllHours read_all(db::Reading& tx)
{
    AllHours all;
    for (const db::Row& row : tx.all("people.open_spells"))
        day_of(all.own[row.maybe_id("unit")], row).push_back(spell_of(row));
    const Date since = in_oslo(tx.now()).date.plus_days(-closed_kept_days);
    all.closed = tx.all_as("people.closed_days", {{"since", to_string(since)}}, [](const db::Row& row) {
        return std::pair(row.maybe_id("unit"), ClosedDay{*parse_date(row.text("day")), row.text("why")});
    });
    return all;
}

static OfficeHours read_hours(db::Reading& tx, const std::optional<Id>& unit)
{
    const auto all = db::once(tx, "people.all-hours", [&] { return read_all(tx); });
    std::vector<std::optional<Id>> line;
    for (const Id& of : unit ? line_of(tx, *unit) : std::vector<Id>()) line.emplace_back(of);
    line.emplace_back(std::nullopt);
    const auto has_own = [&](const std::optional<Id>& of) { return all->own.contains(of); };
    const auto nearest = std::ranges::find_if(line, has_own);
    OfficeHours hours = nearest == line.end() ? ordinary_hours() : all->own.at(*nearest);
    for (const auto& [of, day] : all->closed)
        if (std::ranges::find(line, of) != line.end()) hours.closed.push_back(day);
    return hours;
}

OfficeHours hours_of(db::Reading& tx, const std::optional<Id>& unit)
{
    return *db::once(tx, "people.hours." + (unit ? unit->text() : ""), [&] { return read_hours(tx, unit); });
}

std::optional<OfficeHours> own_hours(db::Reading& tx, const std::optional<Id>& unit)
{
    const std::vector<db::Row> rows = tx.all("people.own_spells", {{"unit", unit}});
    if (rows.empty()) return std::nullopt;
    OfficeHours hours;
    for (const db::Row& row : rows) day_of(hours, row).push_back(spell_of(row));
    return hours;
}

std::vector<Id> units_with_hours(db::Reading& tx)
{
    return tx.all_as("people.units_with_hours", {}, [](const db::Row& row) { return row.id("unit"); });
}

/// What is wrong with one day's spells; null where all is well.
static const char* fault_of(const std::vector<Spell>& spells)
{
    if (spells.size() > spells_a_day) return text_of("En dag kan ha én pause.");
    int open_to = -1;
    for (const Spell& spell : spells) {
        if (spell.from < 0 || spell.to > 24 * 60 || spell.from >= spell.to)
            return text_of("Sluttida må komme etter starten.");
        if (spell.from <= open_to) return text_of("Pausen må ligge inne i åpningstida.");
        open_to = spell.to;
    }
    return nullptr;
}

static void hold(const OfficeHours& hours)
{
    std::vector<FieldProblem> wrong;
    for (std::size_t day = 0; day < hours.week.size(); ++day)
        if (const char* fault = fault_of(hours.week[day]))
            wrong.push_back(FieldProblem{"day" + std::to_string(day + 1), fault});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
    if (std::ranges::all_of(hours.week, [](const auto& day) { return day.empty(); }))
        throw Problem(ProblemCode::invalid, "Minst én dag må være åpen.",
                      {FieldProblem{"day1", "Minst én dag må være åpen."}});
}

/// The municipality's acts have no subject of their own: nil.
static void note(db::Writing& tx, std::string_view kind, const Id& by, const std::optional<Id>& unit, Json content)
{
    content["unit"] = unit ? Json(unit->text()) : Json();
    note_act(tx, kind, by, unit.value_or(Id()), std::move(content));
    tx.tell(OfficeHoursChanged{});
}

static Json week_facts(const OfficeHours& hours)
{
    Json week = Json::array();
    for (const std::vector<Spell>& day : hours.week) {
        Json spells = Json::array();
        for (const Spell& spell : day) spells.push(Json(Json::Array{Json(spell.from), Json(spell.to)}));
        week.push(std::move(spells));
    }
    return week;
}

void set_office_hours(db::Writing& tx, const Id& by, const std::optional<Id>& unit, const OfficeHours& hours)
{
    if (unit) load_unit(tx, *unit);
    hold(hours);
    tx.run("people.forget_spells", {{"unit", unit}});
    for (std::size_t day = 0; day < hours.week.size(); ++day)
        for (const Spell& spell : hours.week[day])
            tx.run("people.add_spell", {{"id", tx.new_id()},
                                        {"unit", unit},
                                        {"weekday", static_cast<int>(day) + 1},
                                        {"from_minute", spell.from},
                                        {"to_minute", spell.to}});
    note(tx, "office-hours-set", by, unit, Json::object({{"week", week_facts(hours)}}));
}

void drop_office_hours(db::Writing& tx, const Id& by, const std::optional<Id>& unit)
{
    if (!own_hours(tx, unit)) return;
    tx.run("people.forget_spells", {{"unit", unit}});
    note(tx, "office-hours-dropped", by, unit, Json::object({}));
}

std::vector<OwnClosedDay> own_closed_days(db::Reading& tx, const std::optional<Id>& unit)
{
    return tx.all_as("people.own_closed_days", {{"unit", unit}, {"since", to_string(in_oslo(tx.now()).date)}},
                     [](const db::Row& row) {
                         return OwnClosedDay{row.id("id"), *parse_date(row.text("day")), row.text("why")};
                     });
}

static void hold(db::Reading& tx, const std::optional<Id>& unit, const ClosedDay& closed)
{
    std::vector<FieldProblem> wrong;
    const Date today = in_oslo(tx.now()).date;
    if (closed.day < today) wrong.push_back(FieldProblem{"day", "Velg en dag som ikke er over."});
    if (closed.day > today.plus_days(closed_ahead_days))
        wrong.push_back(FieldProblem{"day", "Velg en dag i år eller neste år."});
    if (graphemes(closed.why) > why_closed_characters) wrong.push_back(FieldProblem{"why", "Bruk høyst 80 tegn."});
    const std::vector<OwnClosedDay> there = own_closed_days(tx, unit);
    if (std::ranges::any_of(there, [&](const OwnClosedDay& it) { return it.day == closed.day; }))
        wrong.push_back(FieldProblem{"day", "Den dagen står der fra før."});
    if (there.size() >= closed_days_most)
        wrong.push_back(FieldProblem{"day", "Det er for mange stengte dager. Fjern noen først."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
}

Id add_closed_day(db::Writing& tx, const Id& by, const std::optional<Id>& unit, const ClosedDay& closed)
{
    if (unit) load_unit(tx, *unit);
    const ClosedDay kept{closed.day, nfc(trim(closed.why))};
    hold(tx, unit, kept);
    const Date long_ago = in_oslo(tx.now()).date.plus_days(-closed_kept_days);
    tx.run("people.forget_closed_days", {{"before", to_string(long_ago)}});
    const Id id = tx.new_id();
    tx.run("people.add_closed_day", {{"id", id}, {"unit", unit}, {"day", to_string(kept.day)}, {"why", kept.why}});
    note(tx, "closed-day-added", by, unit, Json::object({{"day", to_string(kept.day)}, {"why", kept.why}}));
    return id;
}

void remove_closed_day(db::Writing& tx, const Id& by, const Id& closed)
{
    const auto row = tx.maybe("people.closed_day", {{"id", closed}});
    if (!row) throw Problem(ProblemCode::not_found, "Dagen står ikke der. Kanskje er den fjernet.");
    tx.run("people.remove_closed_day", {{"id", closed}});
    note(tx, "closed-day-removed", by, row->maybe_id("unit"), Json::object({{"day", row->text("day")}}));
}

} // namespace samband::people
