#pragma once
#include "outbox/workers.h"

/// Reading what the network has told, in the order it came, some hundred at a time: each becomes happenings
/// (CommentCame, CommentUnread) in the transaction that notes that it was read. What fails its transaction is told as
/// unread, so that the queue moves on.
namespace samband::channels::meta {

/// The outbox's handler of `read_webhooks_kind`.
outbox::Outcome do_read_webhooks(const outbox::Lease& lease, db::Database& database);

/// Some of what was read long since, and whether there is more.
bool forget_webhooks(db::Writing& tx);
bool webhooks_to_forget(db::Reading& tx);

} // namespace samband::channels::meta
