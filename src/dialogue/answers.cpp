#include "dialogue/answers.h"

#include "dialogue/answer_row.h"
#include "dialogue/limits.h"

#include <algorithm>

namespace samband::dialogue {

static Answer answer_in(const db::Row& row)
{
    return read_answer_row(row).answer;
}

/// What no channel tells of is there when its time has come.
static Answer as_now(Answer answer, Instant now)
{
    if (answer.state == AnswerState::going && !answer.dispatch && answer.goes <= now) answer.state = AnswerState::gone;
    return answer;
}

Answer load_answer(db::Reading& tx, const people::Person& person, const Id& id)
{
    return as_now(load_answer_row(tx, person, id).answer, tx.now());
}

std::vector<Answer> answers_of(db::Reading& tx, const Id& thread)
{
    return tx.all_as("dialogue.answers", {{"thread", thread}},
                     [&](const db::Row& row) { return as_now(answer_in(row), tx.now()); });
}

std::vector<Answer> answers_waiting_for(db::Reading& tx, const people::Person& person)
{
    std::vector<Answer> waiting;
    const db::Arguments asked{{"state", word(AnswerState::waits)}, {"most", answers_most}};
    for (const AnswerRow& row : tx.all_as("dialogue.answers_in_state", asked, read_answer_row))
        if (!yes_of(tx, person, row).empty()) waiting.push_back(row.answer);
    return waiting;
}

bool yes_is_asked(db::Reading& tx, const people::Person& person, const Id& thread)
{
    const auto rows = tx.all_as("dialogue.answers_waiting_in", {{"thread", thread}}, read_answer_row);
    return std::ranges::any_of(rows, [&](const AnswerRow& row) { return !yes_of(tx, person, row).empty(); });
}

std::vector<Answer> answers_returned_to(db::Reading& tx, const people::Person& person)
{
    return tx.all_as("dialogue.answers_returned", {{"person", person.id}, {"most", answers_most}}, answer_in);
}

std::optional<Instant> promise_of(db::Reading& tx, const Id& thread)
{
    const auto row = tx.maybe("dialogue.promised", {{"thread", thread}});
    return row ? row->maybe_instant("promised_at") : std::nullopt;
}

bool is_leaving(db::Reading& tx, const Id& thread)
{
    return tx.one("dialogue.leaving", {{"thread", thread}, {"now", tx.now()}}).integer("there") > 0;
}

} // namespace samband::dialogue
