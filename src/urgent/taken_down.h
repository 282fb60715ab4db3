#pragma once
#include "db/transaction.h"
#include "publishing/happenings.h"

#include <string>

/// What becomes of a notice whose post is taken down. Reactions; `site`: where what our own people are told leads.
namespace samband::urgent {

/// It is over. What waits for a yes cannot be said, and its author is told (drop_waiting.h).
void follow_withdrawn(db::Writing& tx, const publishing::PostWithdrawn& happening, const std::string& site);
/// The withdrawal was undone: what was out is out again, and what waited waits again.
void follow_restored(db::Writing& tx, const publishing::PostRestored& happening);
/// What was said stands here too: it goes, and that it was said stays. What waits for a yes is dropped.
void follow_blocked(db::Writing& tx, const publishing::PostBlocked& happening, const std::string& site);

} // namespace samband::urgent
