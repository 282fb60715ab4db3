#pragma once
#include "approvals/comments.h"
#include "publishing/post.h"
#include "rulebook/ruling.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Readers from outside: a union representative, a parent of somebody pictured, another municipality. A link shows them
/// the draft as it was when they were given it, for `guest_holds_s`, and takes their comments; it does nothing else,
/// and needs no account.
namespace samband::approvals {

struct Guest {
    Id id;
    Id post;
    std::int64_t revision = 0; ///< the one that is shown
    std::string name;          ///< who it is shown to, as who made the link wrote it
    Id made_by;
    Instant made;
    Instant expires;
    std::optional<Instant> closed;

    bool open_at(Instant now) const { return !closed && now < expires; }
};

/// Of a post, the newest first.
std::vector<Guest> guests_of(db::Reading& tx, const Id& post);

/// A draft is shown outside as little as it is published: what the rule book refuses this person to publish, and what
/// staff must hear first, is not shown. That is an outcome, recorded. So is what is shown: "draft-shown-outside".
/// `reading_stops`: what the reading says stops it; Problem invalid, as on an empty name and with `guests_most` open
/// links. Who may not write the post: forbidden. What is out already: conflict.
struct Shown {
    rulebook::Ruling ruling;
    std::optional<std::string> token; ///< told once; nothing where the rule book said no
};
Shown show_outside(db::Writing& tx, const people::Person& by, const Id& post, const std::string& name,
                   bool reading_stops);
std::string guest_path(std::string_view token);

/// The link opens nothing more. Recorded. Problem not_found if it is not of that post.
void close_guest(db::Writing& tx, const people::Person& by, const Id& post, const Id& guest);

/// Whom the link is for, while it is open and the post is not out; else nothing.
std::optional<Guest> guest_by(db::Reading& tx, std::string_view token);
/// The draft as this reader was shown it: that revision, whatever has been written since.
publishing::Post post_shown_to(db::Reading& tx, const Guest& guest);
/// Somebody has written on since: what this reader sees is not the newest.
bool has_newer(db::Reading& tx, const Guest& guest);
/// What this reader has said, the oldest first.
std::vector<Comment> comments_by(db::Reading& tx, const Guest& guest);
/// The reader's comment. Who made the link is told on I dag. Recorded without its text. Problem invalid as
/// `write_comment`, and after `guest_comments_most`; not_found for a link that opens nothing.
void comment_as_guest(db::Writing& tx, std::string_view token, const std::string& said);

} // namespace samband::approvals
