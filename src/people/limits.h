#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of people and signing in, in one place.
namespace samband::people {

inline constexpr std::int64_t people_most = 500;  ///< persons on one page of the list
inline constexpr std::int64_t holders_most = 100; ///< holders of one role in one answer
inline constexpr std::int64_t units_most = 2'000;
inline constexpr int unit_depth = 12; ///< units above each other
inline constexpr std::size_t name_characters = 120;
inline constexpr std::size_t login_bytes = 254; ///< RFC 5321's longest address
inline constexpr std::size_t phone_bytes = 30;
inline constexpr std::size_t label_bytes = 60; ///< what is kept of a browser's name

inline constexpr int open_days_ahead_most = 366;     ///< office hours are reckoned no further ahead
inline constexpr std::size_t spells_a_day = 2;       ///< open, closed for lunch, open
inline constexpr std::size_t closed_days_most = 200; ///< closed days of one unit, from today on
inline constexpr int closed_ahead_days = 800;        ///< a closed day lies no further ahead
inline constexpr int closed_kept_days = 400;         ///< after that it is forgotten that it was closed
inline constexpr std::size_t why_closed_characters = 80;
inline constexpr std::size_t desk_persons_most = 20; ///< at the desk at once
inline constexpr std::size_t desk_days_most = 200;   ///< days that differ, from today on
inline constexpr int desk_ahead_days = 366;          ///< a day that differs lies no further ahead
inline constexpr int absence_days_most = 366;        ///< one absence is no longer
inline constexpr int absence_ahead_days = 366;       ///< and begins no further ahead
inline constexpr std::size_t absences_most = 20;     ///< of one person, those that are over not counted
inline constexpr int absence_kept_days = 31;         ///< after that it is forgotten that somebody was away
inline constexpr int stand_ins_followed = 10;        ///< who answers for whom, at most so many in a row

inline constexpr std::size_t password_least = 12;    ///< characters
inline constexpr std::size_t password_bytes = 1'024; ///< a longer one is refused unread
inline constexpr std::size_t hashes_waiting = 4;     ///< passwords waiting for a core; one more is `unavailable`
inline constexpr int invitation_s = 72 * 3'600;      ///< how long a first code holds

inline constexpr std::size_t throttle_keys = 20'000; ///< accounts and addresses remembered; the oldest go first
inline constexpr int throttle_free = 4;              ///< wrong tries of one account from one place without a wait
inline constexpr int throttle_free_place = 40;       ///< of one place over all accounts: a whole office shares one
inline constexpr int throttle_longest_s = 60;        ///< no wait is longer: nobody is locked out
inline constexpr int throttle_forget_s = 15 * 60;    ///< after so long without a wrong try all is forgotten

inline constexpr int seen_every_s = 60;                  ///< a session's use is noted this often at most
inline constexpr int seen_flush_s = 5;                   ///< and written this long after
inline constexpr int device_cookie_s = 400 * 24 * 3'600; ///< browsers keep no cookie longer

inline constexpr std::size_t once_bytes = 128 * 1024;       ///< the kept outcome of one form
inline constexpr std::int64_t once_kept_s = 7 * 24 * 3'600; ///< a form sent again after that runs again
inline constexpr std::int64_t once_forget_most = 10;        ///< forgotten by each run: more than it adds

} // namespace samband::people
