#pragma once
#include "db/transaction.h"
#include "ledger/tile.h"

#include <string>

namespace samband::ledger {

/// The bytes of a tile or a bundle in a log that has at least `size` entries, which cover it.
/// Throws Problem internal if what is stored is less: damage.
std::string stored_tile(db::Reading& tx, int log, std::uint64_t size, const TileName& name);

} // namespace samband::ledger
