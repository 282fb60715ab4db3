#pragma once
#include <cstddef>

/// What a called one may make large or slow. A request may ask for less or more of the first ones (RequestLimits).
namespace samband::client {

inline constexpr int connect_timeout_ms = 10'000;            ///< name, connection and TLS
inline constexpr int total_timeout_ms = 30'000;              ///< from the call to the last byte of the answer
inline constexpr std::size_t answer_bytes = 1 << 20;         ///< body of an answer
inline constexpr std::size_t answer_head_bytes = 64 * 1024;  ///< status lines and header fields, those of 1xx included
inline constexpr int least_rate = 100;                       ///< bytes a second, in either direction, …
inline constexpr int slow_for_s = 10;                        ///< … for as long as this
inline constexpr std::size_t url_bytes = 4 * 1024;           ///< an address to call
inline constexpr std::size_t header_value_bytes = 16 * 1024; ///< one header value that we send
inline constexpr std::size_t headers_sent = 64;              ///< header fields that we send
inline constexpr std::size_t kept_handles = 16;              ///< idle connections' holders that one client keeps
inline constexpr int idle_connection_s = 15;                 ///< a connection unused for longer is not used again
inline constexpr int retry_after_s = 7 * 24 * 3600;          ///< a longer Retry-After is read as this

inline constexpr int smtp_connections = 4; ///< of one hand-over, unless the account says otherwise
inline constexpr int smtp_connections_most = 20;
inline constexpr int smtp_reply_ms = 30'000;  ///< for an answer to a command
inline constexpr int ending_asked_ms = 250;   ///< so often a wait asks whether the program ends
inline constexpr int ending_grace_ms = 1'000; ///< and waits no longer then: an answer on its way still comes
inline constexpr int smtp_taken_ms = 50'000;  ///< for a whole message and its answer; a server may check it first
inline constexpr int smtp_letter_ms = 85'000; ///< for one letter in all: connecting, its envelope, a second try
inline constexpr std::size_t smtp_reply_bytes = 500;  ///< kept of a reply
inline constexpr std::size_t smtp_line_bytes = 2'000; ///< one line of a reply
inline constexpr int smtp_reply_lines = 100;          ///< lines of one reply

inline constexpr int imap_reply_ms = 30'000;
inline constexpr std::size_t imap_line_bytes = 64 * 1024;        ///< one response without its literals
inline constexpr std::size_t imap_lines = 10'000;                ///< responses to one command
inline constexpr std::size_t imap_literals = 4;                  ///< in one response; we ask for one
inline constexpr std::size_t imap_mail_bytes = 25 * 1024 * 1024; ///< a larger mail is not fetched
inline constexpr int imap_idle_s = 25 * 60; ///< then IDLE is said anew: a server may end it after half an hour
inline constexpr int imap_fetch_s = 20;     ///< then what was fetched so far is given before more is
inline constexpr std::size_t imap_fetch_bytes = 50 * 1024 * 1024; ///< of all mails at a time, but for the last

inline constexpr int clamd_ms = 20'000;                ///< for one file, from the connection to the answer
inline constexpr std::size_t clamd_answer_bytes = 512; ///< the name of what it found is the longest of it

} // namespace samband::client
