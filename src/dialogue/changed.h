#pragma once
#include "db/transaction.h"

namespace samband::dialogue {

/// Something in or around a conversation is not as open pages show it. Told after the commit to those that follow
/// "thread:ID", and where `lists` is set to those that follow "inbox": never what it is, they ask under their own
/// rights.
struct ThreadChanged {
    Id thread;
    bool lists = true;
};

/// Something came in and has been stored, triaged and sent where it belongs. Told once for each message, but for what
/// is typed in by hand.
struct MessageTaken {
    Id thread;
    Id entry;
};
/// What a network calls a message that came in is kept with it (comment.h).
struct CommentKept {
    Id entry;
};

/// Whatever changes a thread calls it in its transaction; what is recorded of one (record.h) has called it.
void tell_changed(db::Writing& tx, const Id& thread);
/// Who is there and what is drafted: no list shows it.
void tell_beside(db::Writing& tx, const Id& thread);

/// "thread:0198…".
std::string topic_of(const Id& thread);
inline constexpr const char* inbox_topic = "inbox";

} // namespace samband::dialogue
