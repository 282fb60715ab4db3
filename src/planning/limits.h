#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of planning, in one place.
namespace samband::planning {

inline constexpr std::size_t note_characters = 200;
inline constexpr std::size_t name_characters = 120; ///< of a slot or a campaign
inline constexpr std::size_t goal_characters = 1'000;
inline constexpr int note_days = 366;                 ///< the longest span of a note
inline constexpr int campaign_days = 3 * 366;         ///< the longest span of a campaign
inline constexpr std::int64_t notes_most = 300;       ///< in one answer, as the queries say too
inline constexpr std::int64_t wishes_most = 300;      ///< drafts with a wished day in one answer
inline constexpr std::int64_t slots_most = 100;       ///< of a municipality
inline constexpr std::int64_t campaigns_most = 300;   ///< that are not ended
inline constexpr std::int64_t recurrences_most = 200; ///< that are not ended
inline constexpr int most_days_before = 90;           ///< a recurring draft is made at most so long before its day

inline constexpr std::int64_t close_s = 3'600; ///< two in one channel nearer than this are told
inline constexpr std::size_t many_a_day = 5;   ///< more than this on one day are told

inline constexpr int first_year = 2000; ///< of the days that the calendar shows
inline constexpr int last_year = 2199;

inline constexpr int feed_days_back = 60;
inline constexpr int feed_days_ahead = 731; ///< nothing is scheduled further ahead
inline constexpr int slot_weeks_ahead = 26; ///< so far a free slot is looked for

} // namespace samband::planning
