#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "rulebook/question.h"
#include "rulebook/rulebook.h"
#include "rulebook/ruling.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// Asking the rule book in force. Asking is no act and leaves no trace; an act is recorded, and so is its refusal.
namespace samband::rulings {

/// What holds for every question of one transaction, read once.
struct Rules {
    Id adopted; ///< which adopted version
    std::shared_ptr<const rulebook::Rulebook> book;
    rulebook::Situation situation = rulebook::Situation::normal;
    Instant at;
};
/// Problem unavailable if no rule book has been adopted.
Rules rules_now(db::Reading& tx);

/// Fills in what the house knows (roles, own unit, situation, time) and asks. Writes nothing.
/// `matter`: the unit that the matter belongs to and those above it (people::line_of). Who has a mandate there asks in
/// the own field, with the roles held there and those that reach the whole municipality; anybody else asks with all
/// roles, in a field that is not the own. Empty: all roles, and `own_unit` as the question says.
rulebook::Ruling ask(const Rules& rules, const people::Person& person, rulebook::Question question,
                     const std::vector<Id>& matter = {});
rulebook::Ruling ask(db::Reading& tx, const people::Person& person, rulebook::Question question,
                     const std::vector<Id>& matter = {});

/// The same for an act that is under way: the question is counted too, without who asks (asked.h).
rulebook::Ruling ask_for_act(db::Writing& tx, const Rules& rules, const people::Person& person,
                             rulebook::Question question, const std::vector<Id>& matter = {});

/// The role belongs to a unit's field ("unit-leader"); the others reach the whole municipality ("mayor").
bool of_a_field(rulebook::Role role);

/// Asks for an act with all roles. A ruling that does not let the act happen is recorded in the ledger
/// with its clauses, in this transaction; one that does is recorded by the act itself.
rulebook::Ruling ask_to_act(db::Writing& tx, const people::Person& person, const rulebook::Question& question,
                            const std::optional<Id>& subject);

/// For a ruling that lets an act happen only in a way that it did not happen in (a *shall* that holds it back).
/// `tried`: what was tried, where one act of the rule book is several in the house ("approve").
void record_refusal(db::Writing& tx, const people::Person& person, rulebook::Act act, const rulebook::Ruling& ruling,
                    const std::optional<Id>& subject, std::string_view tried = {});

} // namespace samband::rulings
