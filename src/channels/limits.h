#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the channels, in one place.
namespace samband::channels {

inline constexpr std::size_t variant_bytes = 256 * 1024; ///< one variant as text
inline constexpr std::size_t files_bytes = 4 << 20;      ///< as text, of the files that go with a mail
inline constexpr std::size_t name_bytes = 200;           ///< an account's name
inline constexpr std::size_t address_bytes = 500;        ///< where it is found
inline constexpr std::size_t settings_bytes = 16 * 1024; ///< an account's settings as text
inline constexpr std::size_t secret_bytes = 8 * 1024;    ///< an account's secret, in the open
inline constexpr std::size_t recipient_bytes = 320;      ///< a mail address has at most 254, a number fifteen digits
inline constexpr std::size_t personal_bytes = 2 * 1024;  ///< what is one recipient's own, as text
inline constexpr std::size_t recipients_at_once = 1'000; ///< added in one transaction
inline constexpr int recipients_kept_days = 365;         ///< after all is at rest: who got it is forgotten then
inline constexpr std::size_t batch_most = 500;           ///< deliveries in one hand-over
inline constexpr std::size_t error_bytes = 500;          ///< what is kept of a channel's answer
inline constexpr std::size_t foreign_id_bytes = 500;
inline constexpr int tries_most = 8;  ///< of one delivery: about two hours
inline constexpr int ask_after_s = 5; ///< whether something arrived is asked no sooner: it is not always found at once
inline constexpr int ship_s = 30;     ///< one hand-over takes about this at most
inline constexpr int hold_asked_every_ms = 1'000; ///< whether a hold has come, while a batch goes out
inline constexpr int failures_that_break = 5;     ///< in a row, of the account: then it rests
inline constexpr int first_rest_s = 30;           ///< doubled each time the probe fails too
inline constexpr int longest_rest_s = 3'600;
inline constexpr std::int64_t list_most = 200;
inline constexpr std::int64_t page_size = 50;
inline constexpr std::int64_t accounts_most = 200; ///< open at a time
inline constexpr std::size_t waiters_most =
    50; ///< mailboxes at which somebody waits; others are looked into each minute
inline constexpr std::size_t mails_at_once =
    4; ///< fetched, prepared and stored at a time; the writer is held for some milliseconds by each

} // namespace samband::channels
