#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"

#include <optional>
#include <string_view>
#include <vector>

/// Reading posts. What changes them are the use cases beside.
namespace samband::publishing {

/// Problem not_found if there is none.
Post load_post(db::Reading& tx, const Id& id);
/// The same for an act: Problem conflict if it changed since `seen_version`.
Post load_post(db::Reading& tx, const Id& id, std::int64_t seen_version);

/// The content of one revision, for the word diff at approval and for history.
std::optional<Content> load_revision(db::Reading& tx, const Id& post, std::int64_t revision);

/// One revision of a post: who wrote it, and when it was saved the last time.
struct SavedRevision {
    std::int64_t number = 0;
    Id by;
    Instant saved;
};
/// The newest first, at most 200.
std::vector<SavedRevision> revisions_of(db::Reading& tx, const Id& post);

struct PostList {
    std::vector<Post> posts;
    bool more = false; ///< there are older ones
};
inline constexpr int page_size = 50;
/// For staff, newest change first. Empty filters mean all.
PostList list_posts(db::Reading& tx, std::optional<State> state, const std::optional<Id>& author, int page);
/// For a board: of one state, by author and unit where asked for, changed or published since; the newest change first,
/// at most `count`.
std::vector<Post> posts_in(db::Reading& tx, State state, const std::optional<Id>& author, const std::optional<Id>& unit,
                           Instant since, int count);
/// How many there are in that state.
std::int64_t count_posts(db::Reading& tx, State state);
/// Waiting for this person's yes, the longest waiting first; never what the person wrote.
std::vector<Post> waiting_for(db::Reading& tx, const people::Person& person);

/// Published on the website and not withdrawn, newest first.
PostList public_posts(db::Reading& tx, int page);
/// The newest of them that are not over: an event that was is left out.
std::vector<Post> front_posts(db::Reading& tx, Instant now, int count);
/// Of them those of a kind whose end is still to come, the first first; at most 200.
std::vector<Post> posts_ahead(db::Reading& tx, PostKind kind, Instant now);
/// Nothing if it is not out on the website.
std::optional<Post> public_post(db::Reading& tx, std::string_view slug);

/// Published, or withdrawn since, in the order of their ids.
std::vector<Post> once_out_after(db::Reading& tx, const Id& after, int most);

/// Whose address that is or was: it is given once, and to one post.
std::optional<Id> post_at(db::Reading& tx, std::string_view slug);
/// What staff are told, newest first.
PostList intranet_posts(db::Reading& tx, int page);
std::optional<Post> intranet_post(db::Reading& tx, const Id& id);
/// Let out by one person alone and not yet looked at by another (one-person rule), but for the person's own.
std::vector<Post> to_look_at(db::Reading& tx, const Id& person);
/// Scheduled to go out before `until`.
std::vector<Post> going_out(db::Reading& tx, Instant until);
/// The time at which it goes out or went out; nothing of one that has none.
std::optional<Instant> time_of(const Post& post);
/// Those with such a time from `from` until before `until`, the earliest first, at most 500 to come and 500 that were
/// out; also what was withdrawn since.
std::vector<Post> posts_between(db::Reading& tx, Instant from, Instant until);

} // namespace samband::publishing
