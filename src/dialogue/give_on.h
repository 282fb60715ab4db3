#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"

namespace samband::dialogue {

/// Somebody waits, and whoever has the thread is away today: it goes to the stand-in, or back to where all see it, with
/// a note in the thread. Recorded "thread-given-on". Nothing happens otherwise; true if it did.
bool give_on_if_away(db::Writing& tx, const Id& thread);

} // namespace samband::dialogue
