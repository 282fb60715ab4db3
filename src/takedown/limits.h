#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of taking down, in one place.
namespace samband::takedown {

inline constexpr std::size_t notice_characters = 20'000; ///< of the notice to the authority
inline constexpr std::size_t remark_characters = 2'000;
inline constexpr std::int64_t cases_shown = 50;                 ///< open ones on I dag
inline constexpr std::int64_t officers_told = 20;               ///< who holds the role, by mail
inline constexpr std::int64_t clock_s = 72 * 3'600;             ///< GDPR article 33 (1): not later than 72 hours after
inline constexpr std::int64_t loud_s = 24 * 3'600;              ///< from here the clock is loud
inline constexpr std::int64_t aware_back_s = 90LL * 24 * 3'600; ///< how far back somebody may have become aware

} // namespace samband::takedown
