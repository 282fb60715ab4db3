#include "channels/dispatches.h"
#include "dialogue/answer_row.h"
#include "dialogue/changed.h"
#include "dialogue/index_entry.h"
#include "dialogue/send_answer.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"

namespace samband::dialogue {

using channels::DeliveryState;

/// The state of the only delivery, and what the channel said of it.
struct Ended {
    DeliveryState state = DeliveryState::queued;
    std::string error = {};
};

static Ended ended_of(db::Reading& tx, const Id& dispatch)
{
    for (const DeliveryState state : {DeliveryState::confirmed, DeliveryState::sent, DeliveryState::failed,
                                      DeliveryState::in_doubt, DeliveryState::cancelled})
        for (const channels::Delivery& delivery : channels::deliveries_of(tx, dispatch, state))
            return {state, delivery.error};
    return {};
}

static bool arrived(DeliveryState state)
{
    return state == DeliveryState::sent || state == DeliveryState::confirmed;
}

/// Somebody waits again, and it is whoever wrote it who is to see to it, where nobody else has the thread.
static void come_back(db::Writing& tx, const AnswerRow& row, const std::string& error)
{
    set_state(tx, row, AnswerState::came_back, error);
    open_again(tx, row);
    const Thread thread = find_thread(tx, row.answer.thread).value();
    if (!thread.assignee) tx.run("dialogue.assign", {{"id", thread.id}, {"to", std::optional(row.answer.by)}});
    mark_anew(tx, thread.id);
    tell_changed(tx, thread.id);
    ledger::append(tx, {"answer-came-back", thread.id, {}, Json::object({{"answer", row.answer.id.text()}})});
}

void follow_delivery(db::Writing& tx, const channels::DispatchEnded& happening)
{
    const auto row = answer_of_dispatch(tx, happening.dispatch);
    if (!row || row->answer.state != AnswerState::going) return;
    const Ended ended = ended_of(tx, happening.dispatch);
    if (arrived(ended.state)) return set_state(tx, *row, AnswerState::gone);
    come_back(tx, *row, ended.error.empty() ? std::string(word(ended.state)) : ended.error);
}

void follow_bounce(db::Writing& tx, const channels::DeliveryBounced& happening)
{
    const channels::Delivery delivery = channels::load_delivery(tx, happening.delivery);
    const auto row = answer_of_dispatch(tx, delivery.dispatch);
    if (!row) return;
    const bool out = row->answer.state == AnswerState::going || row->answer.state == AnswerState::gone;
    if (out) come_back(tx, *row, delivery.error);
}

} // namespace samband::dialogue
