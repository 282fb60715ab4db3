#pragma once
#include "dialogue/route_rule.h"
#include "dialogue/take_in.h"

namespace samband::dialogue {

/// What the rules say of a message: as it was prepared, else read now.
Proposal proposal_for(const Inbound& message);

/// On a thread that begins with the message: what it is, and where the first routing rule that fits sends it if the
/// channel has not said whose it is. The rule, to be recorded.
std::optional<RouteRule> propose_first(db::Reading& tx, const Inbound& message, const Proposal& proposal,
                                       Thread& thread);
/// On a thread that the message joined: stored where it is the first that waits, or may be a concern.
void propose_later(db::Writing& tx, const Proposal& proposal, Instant at, Thread& thread);

} // namespace samband::dialogue
