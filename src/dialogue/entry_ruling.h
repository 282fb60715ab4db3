#pragma once
#include "dialogue/thread.h"
#include "people/person.h"
#include "rulebook/question.h"
#include "rulings/ask.h"

/// What the rule book says of doing something about one message that came in: hiding it, taking it away.
namespace samband::dialogue {

/// What is asked: the message as what it is (`category`; else what its thread is, decided or proposed), where it came.
struct AboutEntry {
    const people::Person& person;
    const Thread& thread;
    Way way = Way::form; ///< of the message
    std::optional<rulebook::Category> category = {};
    rulebook::Act act = rulebook::Act::hide;
};
rulebook::Question question_of(const AboutEntry& about);

struct EntryRule {
    rulings::Rules rules;
    rulebook::Question question;
    rulebook::Ruling ruling;
};
/// Asks, and writes nothing.
EntryRule rule_on_entry(db::Reading& tx, const AboutEntry& about);
/// The same for an act that is under way: the question is counted.
EntryRule rule_on_entry_act(db::Writing& tx, const AboutEntry& about);

/// Whose yes is asked: by the rule book, and of whoever only drafts by the nearest leader. Empty: nobody's.
std::vector<std::string> asked_roles(const EntryRule& rule, const AboutEntry& about);

} // namespace samband::dialogue
