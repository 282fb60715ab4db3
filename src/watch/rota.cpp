#include "watch/rota.h"

#include "base/clock_words.h"
#include "base/problem.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "watch/limits.h"

#include <algorithm>

namespace samband::watch {

static int minute_of(const ClockTime& time)
{
    return time.hour * 60 + time.minute;
}

static ClockTime clock_of(std::int64_t minute)
{
    return {static_cast<int>(minute / 60), static_cast<int>(minute % 60), 0};
}

static Turn read_turn(const db::Row& row)
{
    Turn turn{row.id("id"),
              row.maybe_id("account_id"),
              static_cast<int>(row.integer("weekday")),
              clock_of(row.integer("from_minute")),
              clock_of(row.integer("to_minute")),
              row.integer("on_holidays") == 1,
              row.id("person_id"),
              *parse_date(row.text("since_day"))};
    if (const auto ended = row.maybe_text("ended_day")) turn.ended = parse_date(*ended);
    return turn;
}

static Turn load_turn(db::Reading& tx, const Id& id)
{
    if (const auto row = tx.maybe("watch.turn", {{"id", id}})) return read_turn(*row);
    throw Problem(ProblemCode::not_found, "Vakten finnes ikke. Kanskje er den avsluttet.");
}

Rota rota_between(db::Reading& tx, const Date& first, const Date& last)
{
    const std::string from = to_string(first);
    const std::string to = to_string(last);
    Rota rota;
    rota.turns = tx.all_as("watch.turns_between", {{"first", from}, {"last", to}}, read_turn);
    rota.swaps = tx.all_as("watch.swaps_between", {{"first", from}, {"last", to}}, [](const db::Row& row) {
        return Swap{row.id("turn_id"), *parse_date(row.text("day")), row.id("person_id")};
    });
    rota.looks = tx.all_as("watch.looks_between", {{"first", from}, {"last", to}}, [](const db::Row& row) {
        return Look{row.id("turn_id"), *parse_date(row.text("day")), row.id("by_person"), row.instant("at")};
    });
    return rota;
}

bool may_keep(db::Reading& tx, const people::Person& person, const std::optional<Id>& account)
{
    if (person.may(people::Access::desk)) return true;
    const auto registration = account ? channels::find_registration(tx, *account) : std::nullopt;
    return registration && channels::runs_account(person, *registration, channels::administrators_of(tx, *account));
}

static void hold_may_keep(db::Reading& tx, const people::Person& person, const std::optional<Id>& account)
{
    if (!may_keep(tx, person, account))
        throw Problem(ProblemCode::forbidden, "Bemanningen settes av desken, og av dem som står for kontoen.");
}

static bool same(const Turn& one, const Turn& other)
{
    return one.account == other.account && one.weekday == other.weekday && one.person == other.person &&
           one.from == other.from && one.to == other.to;
}

static bool works_here(db::Reading& tx, const Id& person)
{
    const auto found = people::find_person(tx, person);
    return found && !found->disabled;
}

static void hold(db::Reading& tx, const Turn& turn)
{
    const Date today = in_oslo(tx.now()).date;
    const std::vector<Turn> there = rota_between(tx, today, today.plus_days(7)).turns;
    std::vector<FieldProblem> wrong;
    if (turn.weekday < 1 || turn.weekday > 7) wrong.push_back(FieldProblem{"weekdays", "Velg en ukedag."});
    if (!works_here(tx, turn.person)) wrong.push_back(FieldProblem{"person", "Velg en som arbeider her."});
    const auto account = turn.account ? channels::find_account(tx, *turn.account) : std::nullopt;
    if (turn.account && (!account || account->state != channels::AccountState::open))
        wrong.push_back(FieldProblem{"account", "Velg en konto som er i bruk."});
    if (std::ranges::any_of(there, [&](const Turn& other) { return !other.ended && same(other, turn); }))
        wrong.push_back(FieldProblem{"weekdays", "Denne vakten står der allerede."});
    if (tx.one("watch.turns_that_hold").integer("turns") >= turns_most)
        wrong.push_back(FieldProblem{"weekdays", "Det er for mange vakter. Avslutt noen."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

static Json facts_of(const Turn& turn)
{
    return Json::object({{"account", turn.account ? Json(turn.account->text()) : Json()},
                         {"weekday", turn.weekday},
                         {"from", clock_words(turn.from)},
                         {"to", clock_words(turn.to)},
                         {"on_holidays", turn.on_holidays},
                         {"person", turn.person.text()}});
}

/// Whether it comes today and has begun.
static bool begun(const Turn& turn, const LocalTime& now)
{
    return turn.weekday == now.date.weekday() && minute_of(turn.from) <= minute_of(now.time);
}

Id add_turn(db::Writing& tx, const people::Person& by, const Turn& turn)
{
    hold_may_keep(tx, by, turn.account);
    hold(tx, turn);
    const Id id = tx.new_id();
    const LocalTime now = in_oslo(tx.now());
    // Nobody has missed what was not asked of them.
    const Date since = turn.account && begun(turn, now) ? now.date.plus_days(1) : now.date;
    tx.run("watch.insert_turn", {{"id", id},
                                 {"account", turn.account},
                                 {"weekday", turn.weekday},
                                 {"from_minute", minute_of(turn.from)},
                                 {"to_minute", minute_of(turn.to)},
                                 {"on_holidays", turn.on_holidays ? 1 : 0},
                                 {"person", turn.person},
                                 {"since", to_string(since)}});
    people::note_act(tx, "watch-turn-added", by.id, id, facts_of(turn));
    return id;
}

void end_turn(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Turn turn = load_turn(tx, id);
    hold_may_keep(tx, by, turn.account);
    const LocalTime now = in_oslo(tx.now());
    const Date from = begun(turn, now) ? now.date.plus_days(1) : now.date;
    if (tx.run("watch.end_turn", {{"id", id}, {"day", to_string(from)}}) == 1)
        people::note_act(tx, "watch-turn-ended", by.id, id, facts_of(turn));
}

/// Problem invalid at "day" where the turn does not come that day.
static Shift load_shift(db::Reading& tx, const Id& turn, const Date& day)
{
    load_turn(tx, turn);
    for (Shift& shift : shifts_of(rota_between(tx, day, day), day, day))
        if (shift.turn == turn) return shift;
    throw Problem(ProblemCode::invalid, "Det er ingen slik vakt den dagen.",
                  {FieldProblem{"day", "Det er ingen slik vakt den dagen."}});
}

void swap_shift(db::Writing& tx, const people::Person& by, const Id& turn, const Date& day, const Id& person)
{
    const Shift shift = load_shift(tx, turn, day);
    if (shift.person != by.id) hold_may_keep(tx, by, shift.account);
    const Date today = in_oslo(tx.now()).date;
    if (day < today || day > today.plus_days(swaps_ahead_days))
        throw Problem(ProblemCode::invalid, "Velg en dag fram i tid.",
                      {FieldProblem{"day", "Velg en dag fram i tid."}});
    if (!works_here(tx, person))
        throw Problem(ProblemCode::invalid, "Velg en som arbeider her.",
                      {FieldProblem{"person", "Velg en som arbeider her."}});
    if (person == shift.person) return;
    tx.run("watch.swap", {{"turn", turn}, {"day", to_string(day)}, {"person", person}});
    people::note_act(tx, "watch-swapped", by.id, turn,
                     Json::object({{"day", to_string(day)}, {"was", shift.person.text()}, {"person", person.text()}}));
}

void note_looked(db::Writing& tx, const people::Person& by, const Id& turn, const Date& day)
{
    const Shift shift = load_shift(tx, turn, day);
    if (shift.person != by.id) hold_may_keep(tx, by, shift.account);
    if (shift.from > tx.now()) throw Problem(ProblemCode::conflict, "Vakten har ikke begynt ennå.");
    if (day < in_oslo(tx.now()).date.plus_days(-missed_days))
        throw Problem(ProblemCode::conflict, "Vakten er for lenge siden.");
    if (tx.run("watch.look", {{"turn", turn}, {"day", to_string(day)}, {"by", by.id}, {"now", tx.now()}}) == 1)
        people::note_act(tx, "watch-looked", by.id, turn, Json::object({{"day", to_string(day)}}));
}

/// Those of yesterday too: a night's watch ends today.
static std::vector<Shift> shifts_about_now(db::Reading& tx)
{
    const Date today = in_oslo(tx.now()).date;
    return shifts_of(rota_between(tx, today.plus_days(-1), today), today.plus_days(-1), today);
}

std::optional<people::Person> on_duty(db::Reading& tx)
{
    for (const Shift& shift : shifts_about_now(tx))
        if (!shift.account && state_of(shift, tx.now()) == ShiftState::on) return people::find_person(tx, shift.person);
    return std::nullopt;
}

std::vector<Shift> to_look_after(db::Reading& tx, const people::Person& person)
{
    std::vector<Shift> mine = shifts_about_now(tx);
    std::erase_if(mine, [&](const Shift& shift) {
        const ShiftState state = state_of(shift, tx.now());
        return shift.person != person.id || (state != ShiftState::on && state != ShiftState::coming);
    });
    return mine;
}

std::vector<Shift> missed_for(db::Reading& tx, const people::Person& person)
{
    const Date today = in_oslo(tx.now()).date;
    const Date first = today.plus_days(-missed_days);
    std::vector<Shift> missed = shifts_of(rota_between(tx, first, today), first, today);
    std::erase_if(missed, [&](const Shift& shift) {
        return state_of(shift, tx.now()) != ShiftState::missed || !may_keep(tx, person, shift.account);
    });
    return missed;
}

} // namespace samband::watch
