#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of code words, in one place.
namespace samband::keywords {

inline constexpr std::int64_t keywords_most = 200; ///< in use, of a municipality
inline constexpr std::size_t word_least = 2;       ///< characters
inline constexpr std::size_t word_most = 20;
inline constexpr std::size_t body_characters = 1'400; ///< ten parts hold no more with the municipality's name
inline constexpr std::size_t parts_most = 4;          ///< of an answer, which the municipality pays for each time
inline constexpr std::size_t options_least = 2;       ///< of a poll
inline constexpr std::size_t options_most = 9;
inline constexpr std::size_t option_characters = 40;
inline constexpr int forget_days = 30;        ///< after a poll's last day, unless it says otherwise
inline constexpr std::int64_t shown_from = 5; ///< fewer answers to a poll than these are not told apart
inline constexpr int fewest_months = 1;       ///< between two reviews
inline constexpr int most_months = 24;
inline constexpr int notice_days = 14;          ///< so long before the day the owner is told
inline constexpr int days_shown = 30;           ///< of how often each was sent
inline constexpr int days_kept = 2 * 366;       ///< of the counts
inline constexpr std::size_t try_bytes = 1'000; ///< of what is tried

} // namespace samband::keywords
