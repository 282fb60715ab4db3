#pragma once
#include "db/queries.h"
#include "dialogue/thread.h"

/// Rows as nouns.
namespace samband::dialogue {

Thread read_thread(const db::Row& row);
Entry read_entry(const db::Row& row);

} // namespace samband::dialogue
