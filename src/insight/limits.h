#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the figures, in one place.
namespace samband::insight {

inline constexpr std::int64_t least_told = 5;             ///< a part with fewer is not told: it could point at somebody
inline constexpr std::int64_t counted_at_once = 500;      ///< conversations, in one transaction
inline constexpr std::int64_t soon_s = 300;               ///< what happened is counted so long after
inline constexpr std::int64_t recent_s = 14 * 24 * 3'600; ///< those are looked at each time; all of them each night
inline constexpr std::int64_t whole_every_s = 20 * 3'600;
inline constexpr int steps_shown = 12;            ///< weeks, months … in the row of columns
inline constexpr std::int64_t rows_most = 20'000; ///< of one reading of sums

} // namespace samband::insight
