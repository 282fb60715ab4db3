#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "rulebook/question.h"
#include "rulebook/ruling.h"

/// Asking the rule book in force. Asking is no act and leaves no trace; an act's refusal does.
namespace samband::rulings {

/// Fills in what the house knows (the person's roles, the situation, the time) and asks. Writes nothing.
rulebook::Ruling ask(db::Reading& tx, const people::Person& person, rulebook::Question question);

/// Asks for somebody who is about to act. A ruling that does not let the act happen is recorded in the ledger
/// with its clauses, in this transaction; one that does is recorded by the act itself.
rulebook::Ruling ask_to_act(db::Writing& tx, const people::Person& person, const rulebook::Question& question,
                            const std::optional<Id>& subject);

/// For a ruling that lets an act happen only in a way that it did not happen in (a *shall* that holds it back).
void record_refusal(db::Writing& tx, const people::Person& person, rulebook::Act act, const rulebook::Ruling& ruling,
                    const std::optional<Id>& subject);

} // namespace samband::rulings
