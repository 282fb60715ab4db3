#pragma once
#include "publishing/rule_on.h"

/// What publishing, scheduling, sending and correcting have in common. Used by the use cases of this folder alone.
namespace samband::publishing {

/// Problem invalid where the content cannot go anywhere: no title, nothing written, no channel, or the reading stops
/// it.
void hold_complete(const Post& post, bool reading_stops);

/// The post goes out now: the intranet first, then the rest. Records both, indexes it and tells the floors above.
void go_out(db::Writing& tx, const people::Person& by, Post& post, const Going& going, const rulebook::Ruling& ruling);

/// The one-person rule: by when another looks at what its writer let out alone. Nothing where another has seen it:
/// said yes to it, or let out what somebody else wrote; and nothing where the rule book asks for no such look.
std::optional<Instant> look_by(const rulebook::Ruling& ruling, const Post& post);

Json going_json(const Going& going);
Going going_of(const Json& json);

} // namespace samband::publishing
