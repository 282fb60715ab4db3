#include "channels/dispatches.h"
#include "dialogue/answer_row.h"
#include "dialogue/changed.h"
#include "dialogue/clock.h"
#include "dialogue/comment.h"
#include "dialogue/echo.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/send_answer.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"

namespace samband::dialogue {

using channels::DeliveryState;

/// The state of the only delivery, and what the channel said of it.
struct Ended {
    DeliveryState state = DeliveryState::queued;
    std::string error = {};
    Id delivery = {};
    std::string foreign_id = {};
    std::string receipt = {};
};

static Ended ended_of(db::Reading& tx, const Id& dispatch)
{
    for (const DeliveryState state : {DeliveryState::confirmed, DeliveryState::sent, DeliveryState::failed,
                                      DeliveryState::in_doubt, DeliveryState::cancelled})
        for (const channels::Delivery& delivery : channels::deliveries_of(tx, dispatch, state))
            return {state, delivery.error, delivery.id, delivery.foreign_id, delivery.receipt};
    return {};
}

static bool arrived(DeliveryState state)
{
    return state == DeliveryState::sent || state == DeliveryState::confirmed;
}

/// Where nobody has answered since, somebody waits again, and it is whoever wrote it who is to see to it, where nobody
/// else has the thread.
static void come_back(db::Writing& tx, const AnswerRow& row, const std::string& error)
{
    set_state(tx, row, AnswerState::came_back, error);
    const bool opened = open_again(tx, row);
    const Thread thread = find_thread(tx, row.answer.thread).value();
    if (opened && !thread.assignee)
        tx.run("dialogue.assign", {{"id", thread.id}, {"to", std::optional(row.answer.by)}});
    mark_anew(tx, thread.id);
    tell_changed(tx, thread.id);
    ledger::append(tx, {"answer-came-back", thread.id, {}, Json::object({{"answer", row.answer.id.text()}})});
}

/// A person sent it again, or says that it was there all the time: what it answered is answered, and what came after it
/// waits.
static void arrive_after_all(db::Writing& tx, const AnswerRow& row)
{
    const bool reopened = row.answer.state == AnswerState::came_back;
    set_state(tx, row, AnswerState::gone);
    ledger::append(tx, {"answer-arrived", row.answer.thread, {}, Json::object({{"answer", row.answer.id.text()}})});
    if (!reopened || row.answer.kind == AnswerKind::holding) return;
    const Thread thread = find_thread(tx, row.answer.thread).value();
    const ThreadState next = row.answer.closes ? ThreadState::done : ThreadState::waiting;
    tx.run("dialogue.answered_after_all",
           {{"id", thread.id}, {"at", row.answer.goes.plus_s(-undo_s)}, {"state", word(next)}});
    tx.run("dialogue.recount", {{"id", thread.id}});
    follow_clock(tx, thread.id);
}

/// Nobody knows: the thread stays as it is until somebody says.
static void doubt(db::Writing& tx, const AnswerRow& row, const std::string& error)
{
    set_state(tx, row, AnswerState::in_doubt, error);
    tx.run("dialogue.thread_version_up", {{"id", row.answer.thread}});
    ledger::append(tx, {"answer-in-doubt", row.answer.thread, {}, Json::object({{"answer", row.answer.id.text()}})});
}

/// The network has told of it meanwhile: it is there.
static bool came_back_as_echo(db::Reading& tx, const AnswerRow& row)
{
    return is_in_network(row.answer.outward) && row.answer.entry && comment_of(tx, *row.answer.entry);
}

static bool went(AnswerState state)
{
    return state == AnswerState::going || state == AnswerState::in_doubt;
}

void follow_delivery(db::Writing& tx, const channels::DispatchEnded& happening)
{
    const auto row = answer_of_dispatch(tx, happening.dispatch);
    if (!row || !(went(row->answer.state) || row->answer.state == AnswerState::came_back)) return;
    const Ended ended = ended_of(tx, happening.dispatch);
    if (arrived(ended.state)) {
        if (is_in_network(row->answer.outward)) keep_answer_id(tx, *row, ended.foreign_id, ended.receipt);
        if (row->answer.state == AnswerState::going) return set_state(tx, *row, AnswerState::gone);
        return arrive_after_all(tx, *row);
    }
    if (!went(row->answer.state)) return;
    const bool may_be_there = ended.state == DeliveryState::in_doubt || ended.state == DeliveryState::failed;
    if (may_be_there && came_back_as_echo(tx, *row)) {
        channels::note_arrival(tx, ended.delivery, {});
        return set_state(tx, *row, AnswerState::gone);
    }
    if (ended.state == DeliveryState::in_doubt) return doubt(tx, *row, ended.error);
    come_back(tx, *row, ended.error.empty() ? std::string(word(ended.state)) : ended.error);
}

void follow_bounce(db::Writing& tx, const channels::DeliveryBounced& happening)
{
    const channels::Delivery delivery = channels::load_delivery(tx, happening.delivery);
    const auto row = answer_of_dispatch(tx, delivery.dispatch);
    if (!row) return;
    if (went(row->answer.state) || row->answer.state == AnswerState::gone) come_back(tx, *row, delivery.error);
}

} // namespace samband::dialogue
