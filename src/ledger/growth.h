#pragma once
#include "ledger/log.h"

namespace samband::ledger {

/// Reads the entries that have places beyond `log`'s size, pushes them on its frontier, and stores frontier and
/// tiles. Level 0 stores full tiles only; a level above gains a hash whenever the tile below it fills.
void grow(db::Writing& tx, Log& log);

/// The leaf hashes of the entries from `first` up to `end`, which are at most a few thousand.
std::vector<Hash> stored_leaves(db::Reading& tx, int log, std::uint64_t first, std::uint64_t end);

} // namespace samband::ledger
