#pragma once
#include "dialogue/thread_store.h"

namespace samband::dialogue {

inline constexpr std::size_t units_looked_up = 16; ///< of one reader; who reads more walks the whole list

/// The boxes of whoever reads some units and what she is given, each found by the units' own indexes.
struct UnitsBox {
    Id person;
    std::vector<Id> units; ///< those below them too
    Box box = Box::open;   ///< unassigned, open, waiting or done
    std::string leads{};   ///< units_accounted_for (readers.h)
};
std::vector<Line> list_of_units(db::Reading& tx, const UnitsBox& asked, std::int64_t skip);
/// At most `count_most`.
std::int64_t count_of_units(db::Reading& tx, const UnitsBox& asked);

} // namespace samband::dialogue
