#pragma once
#include "dialogue/take_in.h"

namespace samband::dialogue {

/// What the municipality said in a channel by no hand of Samband's: it stands in the thread as ours, and what came
/// before it is answered. `came_to` is the thread that its conversation began as. Nothing where it was here already.
std::optional<Id> take_in_own(db::Writing& tx, const Id& thread, const Id& came_to, const Inbound& message);

} // namespace samband::dialogue
