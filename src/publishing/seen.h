#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"

#include <optional>
#include <string>
#include <vector>

/// Who has seen which revision of a post. Of sealed revisions alone: what is still written over cannot be remembered as
/// it was.
namespace samband::publishing {

/// The newest revision will never change again.
bool is_sealed(const Post& post);

/// Notes that the person sees the newest revision; nothing happens where it is noted already, or is not sealed.
void note_seen(db::Writing& tx, const Id& person, const Post& post);
bool has_seen(db::Reading& tx, const Id& person, const Post& post);

/// The last revision before the newest that the person saw, acted on or wrote; nothing if there is none.
std::optional<std::int64_t> seen_before(db::Reading& tx, const Id& person, const Post& post);

/// Somebody who has seen it, with the newest revision seen.
struct SeenBy {
    Id person;
    std::string name;
    std::int64_t revision = 0;
    Instant at;
};
/// The latest first, at most 20.
std::vector<SeenBy> seen_by(db::Reading& tx, const Id& post);

} // namespace samband::publishing
