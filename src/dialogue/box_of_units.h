#pragma once
#include "dialogue/thread_store.h"

namespace samband::dialogue {

inline constexpr std::size_t units_looked_up = 16; ///< of one reader; who reads more walks the whole list

/// The boxes of whoever reads some units and what she is given, each found by the units' own indexes.
struct UnitsBox {
    Id person;
    std::vector<Id> units; ///< those below them too
    Box box = Box::open;   ///< any but her own
    std::string leads{};   ///< units_accounted_for (readers.h)
};
std::vector<Line> list_of_units(db::Reading& tx, const UnitsBox& asked, std::int64_t skip);
/// At most `count_most`.
std::int64_t count_of_units(db::Reading& tx, const UnitsBox& asked);

/// Of whoever is not of the desk: those that she writes for, and those below them.
std::vector<Id> units_read_by(db::Reading& tx, const people::Person& person);
/// Each with a comma after it, as `readable` (thread.sql) wants them.
std::string in_words(const std::vector<Id>& units);
/// Those that she reads; of the desk a word for all.
std::string units_in_words(db::Reading& tx, const people::Person& person);
/// Few units are looked up one by one; many are so much of all that the whole list is walked.
bool by_unit(db::Reading& tx, const people::Person& person, Box box);

} // namespace samband::dialogue
