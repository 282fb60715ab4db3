#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of chats, in one place.
namespace samband::chat {

// What a stranger can push against.
inline constexpr std::size_t line_characters = 2'000; ///< of one message; told by its field
inline constexpr std::int64_t open_most = 200;        ///< chats that wait or go on, of one municipality
inline constexpr int begun_per_minute = 2;            ///< chats begun from one network …
inline constexpr int begun_burst = 20;                ///< … at once: a library or a school shares one
inline constexpr int lines_per_minute = 20;           ///< messages of one chat …
inline constexpr int lines_burst = 30;          ///< … at once: what was written without a connection comes together
inline constexpr std::int64_t lines_most = 500; ///< messages of one chat, both sides'
inline constexpr int told_per_minute = 60;      ///< "I am here", "I am writing", of one chat
inline constexpr int told_burst = 60;
inline constexpr int streams_per_minute = 12; ///< event connections opened by one chat …
inline constexpr int streams_burst = 12;
inline constexpr int letters_of_network = 3;         ///< transcripts asked for from one network, at once and a minute
inline constexpr std::int64_t letters_an_hour = 200; ///< transcripts that strangers make the municipality send
inline constexpr std::int64_t letter_kept_s = 48 * 3'600; ///< text and address of such a letter are forgotten after it
inline constexpr std::size_t letter_bytes = 200 * 1024;   ///< of one transcript: the newest

// Time.
inline constexpr std::int64_t give_up_minutes_by_default = 10; ///< nobody came: it is answered later, by mail or link
inline constexpr std::int64_t give_up_minutes_least = 2;
inline constexpr std::int64_t give_up_minutes_most = 60;
inline constexpr std::int64_t tend_every_s = 30; ///< what is over is looked for so often
inline constexpr std::int64_t seen_every_s = 15; ///< a resident's page tells so often that it is there …
inline constexpr std::int64_t gone_after_s =
    90; ///< … and so long after the last time it is gone (tabs in the back are slowed)
inline constexpr std::int64_t left_after_s = 20 * 60;  ///< a chat that its resident has left so long ends
inline constexpr std::int64_t waited_within_s = 3'600; ///< the waiting time is measured from these
inline constexpr std::int64_t kept_days = 90;          ///< that a chat was, without what was said

// Ours.
inline constexpr std::int64_t at_once_most = 6; ///< chats that one person has
inline constexpr std::int64_t queue_shown = 50; ///< of those that wait, the oldest
inline constexpr std::int64_t closed_days_most = 100;
inline constexpr std::size_t why_characters = 100;
inline constexpr std::int64_t available_most = 200; ///< persons looked at
inline constexpr std::int64_t lines_again = 5;      ///< fetched once more with what is new
inline constexpr std::int64_t measured_most = 1'000;
inline constexpr std::int64_t tended_at_once = 100;

} // namespace samband::chat
