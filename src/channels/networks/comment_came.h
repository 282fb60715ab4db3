#pragma once
#include "base/id.h"
#include "base/instant.h"

#include <string>
#include <vector>

/// What people say to the municipality in a network tells the floors above (reactions are listed in main/wiring.cpp).
namespace samband::channels::networks {

/// A comment under something of ours, or a message to the account. Told at least once, in whatever order: the
/// network's ids make it one.
struct CommentCame {
    enum class Verb { said, edited, removed }; ///< by its author
    Id account;
    Verb verb = Verb::said;
    bool is_private = false;  ///< a message to the account, which nobody else reads
    bool is_ours = false;     ///< written by the account itself, by whatever program: an answer
    std::string foreign_id;   ///< the network's, unique within the account
    std::string conversation; ///< of a comment the first of its line, of a message who wrote it: the network's id
    std::string post;         ///< the network's id of the post that it stands under; empty of a message
    std::string from_id;      ///< the network's id of who wrote; empty where it is not told
    std::string from;         ///< the name; may be empty
    std::string text;
    std::string link;                       ///< where it is read in the network; empty if that is not told
    std::vector<std::string> attached = {}; ///< kinds of what came with it ("image", "video"), with an address after it
    Instant at;                             ///< by the network's clock
    std::string raw;                        ///< as it came
};

} // namespace samband::channels::networks
