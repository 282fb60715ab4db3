#pragma once
#include "channels/meta/graph.h"
#include "channels/networks/comment_order.h"
#include "channels/port.h"

/// Answering, hiding and removing what people say on Facebook and Instagram
/// (graph-api/reference/object/comments, instagram-platform/instagram-graph-api/reference/ig-comment,
/// messenger-platform/reference/send-api).
namespace samband::channels::meta {

/// Which of the two, and as whom.
struct CommentSide {
    bool instagram = false;
    std::string owner; ///< the page's or the account's id: as long as it can be read, what is not found is gone
};

/// What the order asks for. There is no idempotency key: of a reply whose answer was lost `find_comment` says whether
/// it came out; a message is looked for by nobody but a person.
Result ship_comment(Graph& graph, const Shipment& shipment, const networks::CommentOrder& order,
                    const CommentSide& side);

/// A reply is looked for among the answers of its line, by its text, since the shipment was queued.
Result find_comment(Graph& graph, const Shipment& shipment, const networks::CommentOrder& order,
                    const CommentSide& side);

} // namespace samband::channels::meta
