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

inline constexpr std::int64_t comments_most = 300; ///< of one post
inline constexpr std::size_t comment_characters = 2'000;
inline constexpr std::size_t mentioned_most = 10; ///< in one comment
inline constexpr std::int64_t mentions_most = 10; ///< shown on I dag

inline constexpr std::int64_t guest_holds_s = 7 * 24 * 3'600; ///< the link of somebody outside
inline constexpr std::int64_t guests_most = 10;               ///< links of one post that are open
inline constexpr std::int64_t guest_comments_most = 20;       ///< by one link
inline constexpr std::size_t guest_name_characters = 120;

inline constexpr int stand_in_days = 92; ///< of one stand-in

inline constexpr int bulk_most = 20; ///< posts approved in one act

} // namespace samband::approvals
