#pragma once
#include "dialogue/answer_way.h"
#include "people/person.h"
#include "rulebook/question.h"
#include "rulings/ask.h"

/// What the rule book says of answering a thread. Used by the files of this folder alone.
namespace samband::dialogue {

/// What is asked of one answer.
struct Answering {
    const people::Person& person;
    const Thread& thread;
    Way came_by = Way::form; ///< the newest message
    std::optional<rulebook::Category> category = {};
    std::optional<rulebook::Statement> statement = {};
};

/// To a journalist it is speaking to the press; anybody else is replied to.
rulebook::Question question_of(const Answering& answering);

struct Rule {
    rulings::Rules rules;
    rulebook::Ruling ruling;
};
/// Asks, and writes nothing.
Rule rule_on_answer(db::Reading& tx, const Answering& answering);
/// Likewise of another act on the thread, and writes nothing either.
Rule rule_on_look(db::Reading& tx, const Answering& answering, const rulebook::Question& question);
/// The same for an act that is under way: the question is counted.
Rule rule_on_act(db::Writing& tx, const Answering& answering);
/// Likewise for another act on the thread (`end-dialogue`).
Rule rule_on_act(db::Writing& tx, const Answering& answering, const rulebook::Question& question);

/// The person may not: also where a *shall* says that nothing is answered in the thread.
bool is_refused(const rulebook::Ruling& ruling);
/// Recorded, with its clauses.
void record_refused(db::Writing& tx, const Answering& answering, const Rule& rule, std::string_view tried);

/// Whose yes is asked: by the rule book, and of whoever only drafts by the nearest leader. Empty: nobody's.
std::vector<std::string> asked_roles(const rulebook::Ruling& ruling, const Answering& answering);

} // namespace samband::dialogue
