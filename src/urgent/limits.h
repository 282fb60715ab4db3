#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of urgent notices, in one place.
namespace samband::urgent {

inline constexpr std::int64_t countdown_s = 120; ///< until a large one goes by itself, if nobody has said yes
inline constexpr std::int64_t second_above_usual = 500;
inline constexpr std::int64_t second_above_most = 1'000'000;
inline constexpr std::int64_t remind_before_s = 15 * 60;    ///< before the end time
inline constexpr std::int64_t remind_without_s = 2 * 3'600; ///< after sending, of one without an end time

inline constexpr std::size_t presets_most = 30;    ///< that are offered
inline constexpr std::size_t name_characters = 40; ///< on the button
inline constexpr std::size_t title_characters =
    70; ///< with `where_characters` and a mark before it, within a post's title
inline constexpr std::size_t text_characters = 900; ///< six parts of an SMS
inline constexpr std::size_t where_characters = 100;
inline constexpr std::int64_t hours_most = 31 * 24; ///< the longest a notice lasts
inline constexpr std::size_t ring_most = 20;
inline constexpr std::size_t ring_characters = 80;         ///< of a name; a number has fewer
inline constexpr std::int64_t told_own_for_s = 3 * 86'400; ///< messages to our own people are kept so long
inline constexpr std::int64_t told_again_s = 5 * 60;       ///< until asking again sends an SMS again
inline constexpr std::size_t told_own_text = 300;          ///< graphemes of what is to be said, in such a message

inline constexpr std::int64_t notices_shown = 50;
inline constexpr std::int64_t said_shown = 200;
inline constexpr std::int64_t reached_most = 10'000'000; ///< typed back of an alert by others

} // namespace samband::urgent
