#include "base/problem.h"
#include "channels/dispatches.h"
#include "dialogue/answer_row.h"
#include "dialogue/index_entry.h"
#include "dialogue/record.h"
#include "dialogue/send_answer.h"

namespace samband::dialogue {

Answer undo_answer(db::Writing& tx, const people::Person& by, const Id& id)
{
    const AnswerRow row = load_answer_row(tx, by, id);
    const Answer& answer = row.answer;
    if (answer.by != by.id) throw Problem(ProblemCode::forbidden, "Bare den som skrev svaret, kan angre det.");
    if (answer.state == AnswerState::undone) return answer;
    if (!answer.may_be_undone(tx.now())) throw Problem(ProblemCode::conflict, "Svaret er sendt og kan ikke angres.");
    // The state first: what the cancelled dispatch tells of itself is then no delivery that failed.
    set_state(tx, row, AnswerState::undone);
    if (answer.dispatch) channels::cancel_dispatch(tx, *answer.dispatch, by.id);
    if (answer.entry) {
        unindex_entry(tx, *answer.entry);
        tx.run("dialogue.drop_entry", {{"id", *answer.entry}});
    }
    open_again(tx, row);
    record_act(tx, "answer-undone", by.id, answer.thread, Json::object({{"answer", id.text()}}));
    return find_answer(tx, id)->answer;
}

} // namespace samband::dialogue
