#include "dialogue/echo.h"

#include "channels/dispatches.h"
#include "dialogue/comment.h"

namespace samband::dialogue {

void answer_is_there(db::Writing& tx, const Id& entry, const std::string& link)
{
    const auto found = tx.maybe("dialogue.answer_of_entry", {{"entry", entry}});
    const AnswerRow row = found ? read_answer_row(*found) : AnswerRow();
    if (row.answer.state != AnswerState::in_doubt || !row.answer.dispatch) return;
    const auto doubted = channels::deliveries_of(tx, *row.answer.dispatch, channels::DeliveryState::in_doubt);
    for (const channels::Delivery& delivery : doubted) channels::note_arrival(tx, delivery.id, link);
    if (!doubted.empty()) follow_delivery(tx, {row.answer.thread, *row.answer.dispatch});
}

void keep_answer_id(db::Writing& tx, const AnswerRow& row, const std::string& foreign_id, const std::string& link)
{
    const auto asked = row.asker ? comment_of(tx, *row.asker) : std::nullopt;
    if (!asked || !row.answer.entry || foreign_id.empty()) return;
    channels::networks::CommentCame ours;
    ours.account = asked->account;
    ours.is_private = asked->is_private;
    ours.foreign_id = foreign_id;
    ours.conversation = asked->conversation;
    ours.post = asked->post;
    ours.link = link;
    keep_comment(tx, *row.answer.entry, ours);
}

} // namespace samband::dialogue
