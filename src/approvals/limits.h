#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of approvals, in one place.
namespace samband::approvals {

inline constexpr int cards_most = 50; ///< in one column of the board
inline constexpr int published_days = 7;

inline constexpr std::int64_t link_holds_s = 72 * 3'600; ///< the link of a mail that asks for a yes
inline constexpr std::size_t mailed_most = 20;           ///< people who are asked by mail for one post
inline constexpr std::size_t letter_characters = 10'000; ///< of the draft's text in a mail; the page shows the rest
inline constexpr int links_kept_days = 30;               ///< after they have expired
inline constexpr std::int64_t forget_at_once = 100;      ///< old links forgotten by each new asking

inline constexpr int remind_after_hours = 4; ///< working hours without an answer
inline constexpr int reminders_most = 3;     ///< the second and third a working day later each
inline constexpr int work_begins_hour = 8;   ///< by the clock on the wall
inline constexpr int work_ends_hour = 16;

inline constexpr int bulk_most = 20; ///< posts approved in one act

} // namespace samband::approvals
