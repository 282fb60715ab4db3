#pragma once
#include <cstdint>

/// Every limit of the intranet, in one place.
namespace samband::intranet {

inline constexpr std::int64_t confirmation_kept_s = 92 * 24 * 3'600; ///< read confirmations live for three months
inline constexpr std::int64_t unread_most = 100;                     ///< notices asked of one person at a time
inline constexpr std::int64_t forget_most = 1'000;                   ///< forgotten in one transaction

} // namespace samband::intranet
