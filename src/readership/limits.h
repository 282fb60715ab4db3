#pragma once
#include <cstddef>

/// Every limit of counting showings, in one place.
namespace samband::readership {

inline constexpr int write_every_s = 10;         ///< what a crash loses at most
inline constexpr std::size_t sums_most = 20'000; ///< in memory, of all municipalities; what comes past is not counted
inline constexpr std::size_t sums_at_once = 500; ///< written in one transaction
inline constexpr int days_kept = 2 * 366;        ///< two years
inline constexpr int days_shown = 31;            ///< of one post, the newest

} // namespace samband::readership
