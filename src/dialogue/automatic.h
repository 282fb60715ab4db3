#pragma once
#include "db/transaction.h"
#include "dialogue/take_in.h"

#include <set>

/// What a program answered by itself (out of office, a receipt) stands in its thread like anything else, but nobody
/// waits for us by it.
namespace samband::dialogue {

/// The entry is one of those; the thread that it began is done.
void note_automatic(db::Writing& tx, const Taken& taken);

/// Those entries of a thread.
std::set<Id> automatic_entries_of(db::Reading& tx, const Id& thread);

} // namespace samband::dialogue
