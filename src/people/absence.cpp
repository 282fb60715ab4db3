#include "people/absence.h"

#include "base/problem.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::people {

static Absence absence_of(const db::Row& row)
{
    return {row.id("id"), row.id("person"), *parse_date(row.text("from_day")), *parse_date(row.text("to_day")),
            row.maybe_id("stand_in")};
}

static std::vector<Absence> absences_between(db::Reading& tx, const Id& person, const Date& first, const Date& last)
{
    return tx.all_as("people.absences_of", {{"person", person}, {"first", to_string(first)}, {"last", to_string(last)}},
                     absence_of);
}

std::optional<Away> away_on(db::Reading& tx, const Id& person, const Date& day)
{
    const std::vector<Absence> found = absences_between(tx, person, day, day);
    if (found.empty()) return std::nullopt;
    return Away{found.front().from, found.front().to, found.front().stand_in};
}

static bool works_here(db::Reading& tx, const Id& id)
{
    const auto person = find_person(tx, id);
    return person && !person->disabled && !person->mandates.empty();
}

std::optional<Id> who_answers(db::Reading& tx, const Id& person, const Date& day)
{
    std::optional<Id> answers = person;
    for (int followed = 0; answers && followed < stand_ins_followed; ++followed) {
        if (!works_here(tx, *answers)) return std::nullopt;
        const auto away = away_on(tx, *answers, day);
        if (!away) return answers;
        answers = away->stand_in;
    }
    return std::nullopt;
}

std::vector<Absence> absences_of(db::Reading& tx, const Id& person)
{
    const Date today = in_oslo(tx.now()).date;
    return absences_between(tx, person, today, today.plus_days(absence_ahead_days + absence_days_most));
}

bool may_say_away(db::Reading& tx, const Person& by, const Id& person)
{
    if (by.id == person || by.may(Access::steward)) return true;
    for (const Mandate& mandate : load_person(tx, person).mandates) {
        const std::vector<Person> leaders = leaders_of(tx, mandate.unit);
        if (std::ranges::count(leaders, by.id, &Person::id)) return true;
    }
    return false;
}

static void hold_may(db::Reading& tx, const Person& by, const Id& person)
{
    if (!may_say_away(tx, by, person))
        throw Problem(ProblemCode::forbidden, "Fravær meldes av en selv, av lederen eller av en som styrer folk.");
}

/// Whether the chain of those who answer on some of these days comes back to the person.
static bool comes_back(db::Reading& tx, const Absence& absence, int followed)
{
    if (!absence.stand_in || followed > stand_ins_followed) return followed > stand_ins_followed;
    for (const Absence& next : absences_between(tx, *absence.stand_in, absence.from, absence.to)) {
        if (next.stand_in == absence.person) return true;
        const Absence common{
            {}, absence.person, std::max(absence.from, next.from), std::min(absence.to, next.to), next.stand_in};
        if (comes_back(tx, common, followed + 1)) return true;
    }
    return false;
}

static void hold_days(std::vector<FieldProblem>& wrong, db::Reading& tx, const Absence& absence)
{
    const Date today = in_oslo(tx.now()).date;
    if (absence.to < absence.from) {
        wrong.push_back(FieldProblem{"away_to", "Siste dag må komme etter den første."});
        return;
    }
    if (absence.to < today) wrong.push_back(FieldProblem{"away_to", "Velg en dag som ikke er over."});
    if (absence.from > today.plus_days(absence_ahead_days) || absence.from < today.plus_days(-absence_days_most))
        wrong.push_back(FieldProblem{"away_from", "Velg en dag nærmere i tid."});
    if (absence.to > absence.from.plus_days(absence_days_most - 1))
        wrong.push_back(FieldProblem{"away_to", "Et fravær er høyst et år om gangen."});
    if (!wrong.empty()) return;
    if (!absences_between(tx, absence.person, absence.from, absence.to).empty())
        wrong.push_back(FieldProblem{"away_from", "Fravær er alt meldt for noen av de dagene."});
    if (absences_of(tx, absence.person).size() >= absences_most)
        wrong.push_back(FieldProblem{"away_from", "Det er meldt for mange fravær. Fjern noen først."});
}

static void hold_stand_in(std::vector<FieldProblem>& wrong, db::Reading& tx, const Absence& absence)
{
    if (absence.stand_in == absence.person)
        wrong.push_back(FieldProblem{"stand_in", "Velg en annen enn den som er borte."});
    else if (!works_here(tx, *absence.stand_in))
        wrong.push_back(FieldProblem{"stand_in", "Velg en som arbeider her."});
    else if (wrong.empty() && comes_back(tx, absence, 0))
        wrong.push_back(
            FieldProblem{"stand_in", "Den du valgte, er også borte da, og lar deg svare for seg. Velg en annen."});
}

Id say_away(db::Writing& tx, const Person& by, const Absence& absence)
{
    load_person(tx, absence.person);
    hold_may(tx, by, absence.person);
    const Date long_ago = in_oslo(tx.now()).date.plus_days(-absence_kept_days);
    tx.run("people.forget_absences", {{"before", to_string(long_ago)}});
    std::vector<FieldProblem> wrong;
    hold_days(wrong, tx, absence);
    if (absence.stand_in) hold_stand_in(wrong, tx, absence);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
    const Id id = tx.new_id();
    const std::string from = to_string(absence.from);
    const std::string to = to_string(absence.to);
    tx.run(
        "people.add_absence",
        {{"id", id}, {"person", absence.person}, {"from_day", from}, {"to_day", to}, {"stand_in", absence.stand_in}});
    note_act(tx, "away-said", by.id, absence.person,
             Json::object({{"absence", id.text()},
                           {"from", from},
                           {"to", to},
                           {"stand-in", absence.stand_in ? Json(absence.stand_in->text()) : Json()}}));
    return id;
}

void take_back_away(db::Writing& tx, const Person& by, const Id& absence)
{
    const auto row = tx.maybe("people.absence", {{"id", absence}});
    if (!row) throw Problem(ProblemCode::not_found, "Fraværet står ikke der. Kanskje er det fjernet.");
    const Absence found = absence_of(*row);
    hold_may(tx, by, found.person);
    tx.run("people.remove_absence", {{"id", absence}});
    note_act(tx, "away-taken-back", by.id, found.person,
             Json::object({{"absence", absence.text()}, {"from", to_string(found.from)}, {"to", to_string(found.to)}}));
}

} // namespace samband::people
