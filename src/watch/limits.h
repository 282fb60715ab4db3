#pragma once
#include <cstdint>

/// Every limit of the rota, in one place.
namespace samband::watch {

inline constexpr std::int64_t turns_most = 300; ///< that hold, as the query says too
inline constexpr int swaps_ahead_days = 366;    ///< so far ahead somebody can take another's day
inline constexpr int missed_days = 14;          ///< so long it is told that nobody looked
inline constexpr int shown_weeks = 2;           ///< on the page of the rota: this one and the next

} // namespace samband::watch
