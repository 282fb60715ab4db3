#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"

#include <optional>
#include <string>
#include <vector>

/// Comments on a post: a thread of staff's, and what invited readers said. They are kept with the post's history and
/// never published.
namespace samband::approvals {

struct Comment {
    Id id;
    Id post;
    std::int64_t revision = 0;
    std::optional<Id> person; ///< of staff
    std::optional<Id> guest;  ///< of an invited reader: it came from outside
    std::string name;         ///< who wrote it
    std::string said;
    Instant written;
    std::optional<Instant> resolved;
    std::string resolved_by; ///< name
};

/// The oldest first; at most `comments_most`.
std::vector<Comment> comments_of(db::Reading& tx, const Id& post);
struct CommentCounts {
    std::int64_t all = 0;
    std::int64_t open = 0;
};
CommentCounts count_comments(db::Reading& tx, const Id& post);

/// Whoever writes posts may comment on any of them. "@Kari Lunde" in it tells that person on I dag; a first name is
/// enough where one alone of those concerned has it. Recorded without its text. Problem invalid on an empty or too
/// long one, a mention of nobody or of several, and on one comment more than `comments_most`.
Id write_comment(db::Writing& tx, const people::Person& by, const Id& post, const std::string& said);
/// What was said, trimmed, if it may be kept: as `write_comment` has it, for an invited reader's too.
std::string held_comment(db::Reading& tx, const Id& post, const std::string& said);
/// What it asked for is done; once more opens it again. Recorded. Problem not_found if it is not of that post.
void resolve_comment(db::Writing& tx, const people::Person& by, const Id& post, const Id& comment);

/// Where somebody was mentioned, or an invited reader wrote to them, and they have neither answered nor said that it is
/// seen; the newest first, at most `mentions_most`.
struct Mention {
    Id post;
    std::string post_title;
    std::string by;       ///< name
    bool outside = false; ///< an invited reader wrote, by a link that this person made
    std::string said;
    Instant written;
};
std::vector<Mention> mentions_of(db::Reading& tx, const Id& person);
/// All of that post's are seen.
void see_mentions(db::Writing& tx, const people::Person& by, const Id& post);

} // namespace samband::approvals
