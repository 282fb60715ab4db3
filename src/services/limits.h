#pragma once
#include <cstddef>

/// Every limit of service pages, in one place.
namespace samband::services {

inline constexpr int services_most = 2'000; ///< of a municipality, in every state
inline constexpr std::size_t name_characters = 120;
inline constexpr std::size_t summary_characters = 400;
inline constexpr std::size_t body_bytes = 60'000;
inline constexpr std::size_t phone_characters = 40;
inline constexpr std::size_t link_characters = 500;
inline constexpr std::size_t query_characters = 200; ///< of what is searched for
inline constexpr int fewest_months = 1;              ///< between two reviews
inline constexpr int most_months = 36;
inline constexpr int indexed_at_once = 20; ///< in one transaction, when all are put into the search
inline constexpr int notice_days = 14;     ///< so long before the day the owner is told

} // namespace samband::services
