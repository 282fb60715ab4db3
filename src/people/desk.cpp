#include "people/desk.h"

#include "base/problem.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/person_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace samband::people {

static std::vector<DeskDay> days_between(db::Reading& tx, const Date& first, const Date& last)
{
    std::vector<DeskDay> days;
    for (const db::Row& row : tx.all("people.desk_days", {{"first", to_string(first)}, {"last", to_string(last)}})) {
        const Date day = *parse_date(row.text("day"));
        if (days.empty() || days.back().day != day) days.push_back({day, {}});
        if (const auto person = row.maybe_id("person")) days.back().persons.push_back(*person);
    }
    return days;
}

/// What was said of that day, else the week; on a day when all is closed nobody.
static std::vector<Id> set_for(db::Reading& tx, const Date& day)
{
    const std::vector<DeskDay> said = days_between(tx, day, day);
    if (!said.empty()) return said.front().persons;
    const std::vector<ClosedDay> closed = hours_of(tx, std::nullopt).closed;
    if (holiday(day) || std::ranges::any_of(closed, [&](const ClosedDay& it) { return it.day == day; })) return {};
    std::vector<Id> persons;
    for (const DeskTurn& turn : desk_week(tx))
        if (turn.weekday == day.weekday()) persons.push_back(turn.person);
    return persons;
}

std::vector<Person> at_desk(db::Reading& tx, const Date& day)
{
    std::set<Id> there;
    for (const Id& person : set_for(tx, day))
        if (const auto answers = who_answers(tx, person, day)) there.insert(*answers);
    std::vector<Person> persons;
    for (const Id& id : there) persons.push_back(load_person(tx, id));
    std::ranges::sort(persons, {}, &Person::name);
    return persons;
}

std::vector<DeskTurn> desk_week(db::Reading& tx)
{
    return tx.all_as("people.desk_week", {}, [](const db::Row& row) {
        return DeskTurn{static_cast<int>(row.integer("weekday")), row.id("person")};
    });
}

std::vector<Person> desk_holders(db::Reading& tx)
{
    std::map<Id, Person> found;
    for (const Role& role : roles())
        if (opens(role.word, Access::desk))
            for (Person& person : holders(tx, role.word)) found.insert_or_assign(person.id, std::move(person));
    std::vector<Person> persons;
    for (auto& [id, person] : found) persons.push_back(std::move(person));
    std::ranges::sort(persons, {}, &Person::name);
    return persons;
}

static void hold_person(db::Reading& tx, const Id& id)
{
    const auto person = find_person(tx, id);
    if (!person || person->disabled || !person->may(Access::desk))
        throw Problem(ProblemCode::invalid, "Velg en som har en rolle på desken.",
                      {FieldProblem{"persons", "Velg en som har en rolle på desken."}});
}

static void hold_few(std::size_t persons)
{
    if (persons > desk_persons_most)
        throw Problem(ProblemCode::invalid, "Det er for mange på desken samme dag.",
                      {FieldProblem{"persons", "Det er for mange på desken samme dag."}});
}

void set_desk_week(db::Writing& tx, const Id& by, std::vector<DeskTurn> turns)
{
    std::ranges::sort(turns);
    turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
    std::map<int, std::size_t> of_day;
    Json said = Json::array();
    for (const DeskTurn& turn : turns) {
        if (turn.weekday < 1 || turn.weekday > 7) throw Problem(ProblemCode::invalid, "Velg en ukedag.");
        hold_few(++of_day[turn.weekday]);
        hold_person(tx, turn.person);
        said.push(Json::object({{"weekday", turn.weekday}, {"person", turn.person.text()}}));
    }
    tx.run("people.forget_desk_week", {});
    for (const DeskTurn& turn : turns)
        tx.run("people.add_desk_turn", {{"weekday", turn.weekday}, {"person", turn.person}});
    note_act(tx, "desk-week-set", by, Id(), Json::object({{"turns", std::move(said)}}));
}

std::vector<DeskDay> desk_days(db::Reading& tx)
{
    const Date today = in_oslo(tx.now()).date;
    return days_between(tx, today, today.plus_days(desk_ahead_days));
}

static void hold_day(db::Reading& tx, const Date& day)
{
    const Date today = in_oslo(tx.now()).date;
    if (day < today || day > today.plus_days(desk_ahead_days))
        throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                      {FieldProblem{"day", "Velg en dag fra i dag og høyst et år fram."}});
    const std::vector<DeskDay> there = desk_days(tx);
    if (there.size() >= desk_days_most && !std::ranges::count(there, day, &DeskDay::day))
        throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                      {FieldProblem{"day", "Det er for mange dager som avviker. Fjern noen først."}});
}

static void forget_day(db::Writing& tx, const Date& day)
{
    tx.run("people.forget_desk_day_persons", {{"day", to_string(day)}});
    tx.run("people.forget_desk_day", {{"day", to_string(day)}});
}

void set_desk_day(db::Writing& tx, const Id& by, const DeskDay& day)
{
    hold_day(tx, day.day);
    const std::set<Id> persons(day.persons.begin(), day.persons.end());
    hold_few(persons.size());
    for (const Id& person : persons) hold_person(tx, person);
    forget_day(tx, day.day);
    tx.run("people.add_desk_day", {{"day", to_string(day.day)}, {"now", tx.now()}});
    Json said = Json::array();
    for (const Id& person : persons) {
        tx.run("people.add_desk_day_person", {{"day", to_string(day.day)}, {"person", person}});
        said.push(person.text());
    }
    note_act(tx, "desk-day-set", by, Id(), Json::object({{"day", to_string(day.day)}, {"persons", std::move(said)}}));
}

void drop_desk_day(db::Writing& tx, const Id& by, const Date& day)
{
    if (days_between(tx, day, day).empty()) return;
    forget_day(tx, day);
    note_act(tx, "desk-day-dropped", by, Id(), Json::object({{"day", to_string(day)}}));
}

} // namespace samband::people
