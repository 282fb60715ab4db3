#pragma once
#include "channels/networks/comment_came.h"
#include "db/transaction.h"

#include <string>
#include <vector>

/// What came from a network before that which it belongs to waits here until that has come, or is forgotten after
/// `early_kept_days`. Used by take_comment.cpp alone.
namespace samband::dialogue {

/// Of several edits of one message the last one is kept.
void keep_early(db::Writing& tx, const std::string& source, const std::string& conversation,
                const channels::networks::CommentCame& came);

/// Edit and removal of that message, in the order of the network's times; they wait no more.
std::vector<channels::networks::CommentCame> early_changes(db::Writing& tx, const std::string& source,
                                                           const std::string& foreign_id);
/// Our own answers in that conversation, likewise.
std::vector<channels::networks::CommentCame> early_answers(db::Writing& tx, const std::string& conversation);

/// Some of what has waited too long; how many.
std::int64_t forget_early(db::Writing& tx);

} // namespace samband::dialogue
