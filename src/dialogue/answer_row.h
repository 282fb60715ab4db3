#pragma once
#include "dialogue/answers.h"
#include "rulings/whose_yes.h"

/// Between answers and their rows. Used by the files of this folder alone.
namespace samband::dialogue {

/// An answer with what only its own acts know of it.
struct AnswerRow {
    Answer answer;
    std::optional<rulebook::Statement> statement; ///< of one to the press
    std::string tongue;
    std::vector<std::string> lacking_roles; ///< whose yes it waits for still
    std::optional<Id> asker;                ///< the message that it answers
    ThreadState was = ThreadState::open;    ///< the thread, before it
    Instant was_answered;                   ///< likewise
    std::int64_t was_used = 0;              ///< staffed minutes of its clock, likewise
};
AnswerRow read_answer_row(const db::Row& row);
std::optional<AnswerRow> find_answer(db::Reading& tx, const Id& id);
std::optional<AnswerRow> answer_of_dispatch(db::Reading& tx, const Id& dispatch);
/// The same, for who may read its thread, or whose yes it waits for. Problem not_found otherwise.
AnswerRow load_answer_row(db::Reading& tx, const people::Person& person, const Id& id);

/// At version 1.
void insert_answer(db::Writing& tx, const AnswerRow& row);
/// Problem conflict (Overtaken) where it is in another version.
void set_state(db::Writing& tx, const AnswerRow& row, AnswerState state, const std::string& error = {});

/// Which of the roles that it waits for this person's yes answers. `whose` is one for a whole list.
std::vector<std::string> yes_of(db::Reading& tx, const people::Person& person, const AnswerRow& row);
std::vector<std::string> yes_of(db::Reading& tx, rulings::WhoseYes& whose, const people::Person& person,
                                const AnswerRow& row);

} // namespace samband::dialogue
