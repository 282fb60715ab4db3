#pragma once
#include "db/transaction.h"
#include "publishing/post.h"

/// Between a post and its row. Used by the store and the use cases of this folder alone.
namespace samband::publishing {

Post read_post(const db::Row& row);
Content read_content_row(const db::Row& row);

/// Writes the post's row as it now is; `version` must be the one that was read. Problem conflict if it is not there
/// any more. The post's version grows by one.
void write_post(db::Writing& tx, Post& post);

/// Writes the content as the newest revision: over it if it was never acted on, else as one more.
void write_content(db::Writing& tx, Post& post, const Content& content, const Id& by);

} // namespace samband::publishing
