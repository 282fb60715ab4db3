#pragma once
#include "channels/networks/comment_came.h"
#include "channels/networks/comment_unread.h"
#include "db/transaction.h"
#include "dialogue/way.h"

#include <string>

/// The networks as ways in: what people say to the municipality there becomes messages of conversations. A comment and
/// what is said below it are one conversation, under whatever post; what somebody writes in private is another, and
/// the two are never one.
namespace samband::dialogue {

/// A reaction. Whatever the order in which a message, its changes and our answers come, it ends the same.
///
/// What the account itself said is ours: where Samband sent it, it is here already; where somebody wrote it in the
/// network's own screens it stands in the thread as answered there, so that nobody answers twice.
void take_comment(db::Writing& tx, const channels::networks::CommentCame& came);

/// A reaction: it waits for a person, with the reason.
void hold_comment(db::Writing& tx, const channels::networks::CommentUnread& unread);

/// What the messages of an account are unique in: "facebook.ACCOUNT".
std::string comment_source(Way way, const Id& account);
/// What leads to the thread of a conversation: "facebook.ACCOUNT.123_456"; of what is private "facebook.ACCOUNT.m.42".
std::string comment_key(Way way, const Id& account, bool is_private, const std::string& conversation);

} // namespace samband::dialogue
