#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the account register, in one place.
namespace samband::channels {

inline constexpr std::size_t card_text = 500;           ///< characters of a purpose, an audience, a reason, an outcome
inline constexpr std::size_t card_link = 500;           ///< bytes of an address
inline constexpr std::size_t card_reference = 120;      ///< characters of a case number
inline constexpr std::size_t setting_characters = 500;  ///< of one of the driver's settings
inline constexpr std::int64_t administrators_most = 30; ///< of one account
inline constexpr std::int64_t secret_warning_days = 14; ///< told so long before a secret expires
inline constexpr std::int64_t review_warning_days = 30; ///< told so long before a review or an evaluation
inline constexpr std::int64_t quiet_days_usual = 30;    ///< silent for longer is too quiet, where the card says nothing
inline constexpr std::int64_t busy_week_usual = 10;     ///< more than this in seven days is too much
inline constexpr std::int64_t rhythm_most = 1'000;      ///< dispatches of a week that are counted
inline constexpr std::int64_t lookalikes_open_most = 200; ///< reports waiting: one more is told to ring
inline constexpr int lookalikes_a_minute = 2;             ///< reports from one address
inline constexpr int lookalikes_at_once = 5;
inline constexpr std::size_t lookalike_text = 1'000; ///< characters of what somebody reports

} // namespace samband::channels
