#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/answer_row.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

Answer leave_answer(db::Writing& tx, const people::Person& by, const AnswerDraft& draft)
{
    const Thread thread = load_thread(tx, by, draft.thread);
    const AnswerWay way = answer_way(tx, thread);
    AnswerRow row;
    Answer& it = row.answer;
    it.id = tx.new_id();
    it.thread = thread.id;
    it.kind = AnswerKind::answer;
    it.state = AnswerState::left;
    it.outward = way.outward;
    it.text = hold_text(draft.text, answer_bytes, "text", text_of("Skriv svaret."));
    it.category = draft.category.value_or(thread.category.value_or(rulebook::Category::question));
    it.by = by.id;
    it.at = it.goes = tx.now();
    row.asker = way.asker;
    row.was = thread.state;
    row.was_answered = thread.answered;
    insert_answer(tx, row);
    record_act(tx, "answer-left-for-others", by.id, thread.id, Json::object({{"answer", it.id.text()}}), it.text);
    return find_answer(tx, it.id)->answer;
}

} // namespace samband::dialogue
