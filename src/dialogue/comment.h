#pragma once
#include "base/id.h"
#include "channels/networks/comment_came.h"
#include "db/transaction.h"

#include <optional>
#include <string>
#include <vector>

/// What a network calls a message of ours or of somebody else's: what an answer hangs on, and what is hidden there.
namespace samband::dialogue {

struct Comment {
    Id entry;
    Id account;
    std::string foreign_id;
    std::string conversation; ///< as of channels::networks::CommentCame
    std::string post;
    std::string author; ///< the network's id of who wrote; empty where it is not told
    bool is_private = false;
    std::string link;
    std::vector<std::string> attached;
};

/// Nothing where the message came by another way, or is forgotten.
std::optional<Comment> comment_of(db::Reading& tx, const Id& entry);
/// By the network's id. A message and its answers have one each.
std::optional<Comment> find_comment(db::Reading& tx, const Id& account, const std::string& foreign_id);
/// The network's ids of what we have said in that line; at most 200.
std::vector<std::string> our_answers_in(db::Reading& tx, const Id& account, const std::string& conversation);
/// Written with the entry, once.
void keep_comment(db::Writing& tx, const Id& entry, const channels::networks::CommentCame& came);

} // namespace samband::dialogue
