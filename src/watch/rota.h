#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "watch/shift.h"

#include <optional>
#include <vector>

/// The municipality's rota (D9): keeping it, and saying that something was looked after. Every act is a ledger entry.
namespace samband::watch {

/// Everything that holds on one of these days.
Rota rota_between(db::Reading& tx, const Date& first, const Date& last);

/// The desk keeps the whole rota; who runs an account keeps that account's.
bool may_keep(db::Reading& tx, const people::Person& person, const std::optional<Id>& account);

/// A turn from today on, or, of an account, from tomorrow where it has begun today; `turn.id`, `since` and `ended` are
/// not read. Problem forbidden to who may not keep it; invalid on an unknown weekday, a person who is disabled, an
/// account that is not open, the same turn twice, and one more than `turns_most`.
Id add_turn(db::Writing& tx, const people::Person& by, const Turn& turn);
/// It holds no more, from today where it has not begun today, else from tomorrow. Problem not_found, forbidden.
void end_turn(db::Writing& tx, const people::Person& by, const Id& turn);

/// On that day `person` has it: by the one who has it, and by who keeps the rota. Problem invalid where the turn does
/// not come that day, the day is past or further ahead than `swaps_ahead_days`, or the person is disabled.
void swap_shift(db::Writing& tx, const people::Person& by, const Id& turn, const Date& day, const Id& person);

/// "Sett gjennom": by who has it, who runs the account and the desk, once the shift has begun. Twice is once.
/// Problem conflict where it has not begun, or is over since more than `missed_days`.
void note_looked(db::Writing& tx, const people::Person& by, const Id& turn, const Date& day);

/// Who answers the telephone now; nothing where the rota says nobody.
std::optional<people::Person> on_duty(db::Reading& tx);

/// What this person looks after now or later today and has not said to be looked after.
std::vector<Shift> to_look_after(db::Reading& tx, const people::Person& person);
/// What nobody looked after in the last `missed_days`, of the accounts that concern this person: those it runs, all
/// to the desk.
std::vector<Shift> missed_for(db::Reading& tx, const people::Person& person);

} // namespace samband::watch
