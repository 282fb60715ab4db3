#pragma once
#include "db/transaction.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

/// Where a post lay, and what became of it there when it was taken down.
namespace samband::takedown {

enum class Standing {
    there,    ///< it lies there still: nobody has taken it down
    down,     ///< it is gone
    stopped,  ///< it had not left, and does not
    coming,   ///< it is being taken down, or will be in a moment
    by_hand,  ///< a person must: it hangs on a wall
    never,    ///< it cannot be called back
    failed,   ///< taking down did not go, and a person must see to it
    in_doubt, ///< nobody knows whether it came there, or is gone
};
std::string_view word(Standing standing);

struct Place {
    std::string name; ///< of the account; empty of notices on walls, and of own pages that have none
    std::optional<rulebook::Channel> channel;
    Standing standing = Standing::there;
    std::optional<Instant> at; ///< since when, or when it will be
    std::int64_t reached = 0;  ///< recipients who have it, of what went to many
    std::int64_t stopped = 0;  ///< recipients whom it did not reach
    std::int64_t in_doubt = 0; ///< who may have it
    std::string error;         ///< of what failed
    std::optional<Id> dispatch;
    std::vector<std::string> walls; ///< where notices hang
};

/// In the order in which it came there.
std::vector<Place> places_of(db::Reading& tx, const Id& post);

} // namespace samband::takedown
