#pragma once
#include "dialogue/take_in.h"

namespace samband::dialogue {

/// What the rules say of a message that has been taken in: stored on its thread where it began that or is the first
/// that waits, and where it may be a concern whenever it came. A thread that began without a unit goes where the first
/// routing rule sends it.
void propose_for(db::Writing& tx, const Inbound& message, const Taken& taken);

} // namespace samband::dialogue
