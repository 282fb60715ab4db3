#include "dialogue/answers.h"

#include "dialogue/answer_row.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"

#include <iterator>

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

/// Whoever is asked for a yes reads what it answers, but for what only some read.
static bool readable_where_restricted(db::Reading& tx, const people::Person& person, const Id& id)
{
    const auto thread = find_thread(tx, id);
    return thread && (!thread->restricted || may_read(tx, person, *thread));
}

std::vector<Answer> answers_waiting_for(db::Reading& tx, const people::Person& person)
{
    std::vector<Answer> waiting;
    rulings::WhoseYes whose(tx);
    Instant at;
    Id after;
    while (true) {
        const auto rows =
            tx.all_as("dialogue.answers_in_state",
                      {{"state", word(AnswerState::waits)}, {"at", at}, {"after", after}, {"most", answers_most}},
                      read_answer_row);
        for (const AnswerRow& row : rows) {
            if (!yes_of(tx, whose, person, row).empty() && readable_where_restricted(tx, person, row.answer.thread))
                waiting.push_back(row.answer);
            if (std::ssize(waiting) == answers_most) return waiting;
        }
        if (std::ssize(rows) < answers_most) return waiting;
        at = rows.back().answer.at;
        after = rows.back().answer.id;
    }
}

std::vector<Id> yes_asked_in(db::Reading& tx, const people::Person& person, const Id& thread)
{
    std::vector<Id> asked;
    rulings::WhoseYes whose(tx);
    for (const AnswerRow& row : tx.all_as("dialogue.answers_waiting_in", {{"thread", thread}}, read_answer_row))
        if (!yes_of(tx, whose, person, row).empty()) asked.push_back(row.answer.id);
    return asked;
}

bool yes_is_asked(db::Reading& tx, const people::Person& person, const Id& thread)
{
    return !yes_asked_in(tx, person, thread).empty();
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
