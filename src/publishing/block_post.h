#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "people/person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Freezing what a post said: it is kept, and nobody but a few may read it.
///
/// Its revisions are moved aside in the database, so that no page, list, search, copy or feed can show them; what is
/// left is an empty post with the title `blocked_title`, and its history.
namespace samband::publishing {

inline constexpr const char* blocked_title = "Sperret sak";

/// One revision as it was.
struct BlockedRevision {
    std::int64_t number = 0;
    Json content; ///< as `content_json`
};

struct Block {
    Id by;
    Instant at;
    std::string reason;
    std::vector<BlockedRevision> revisions; ///< the newest first
};

/// Of a withdrawn post alone: Problem conflict otherwise, or where it is blocked already; invalid without a reason.
/// Blocks the pictures that nothing else uses too, and takes the words out of its dispatches. Recorded "post-blocked".
void block_post(db::Writing& tx, const people::Person& by, const Id& post, const std::string& reason);

bool is_blocked(db::Reading& tx, const Id& post);
/// What was frozen, for those who may see it (pictures::sees_blocked): Problem forbidden to others, not_found if it is
/// not.
Block load_block(db::Reading& tx, const people::Person& person, const Id& post);

} // namespace samband::publishing
