#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of SMS, in one place.
namespace samband::channels::sms {

inline constexpr std::size_t batch_size = 100; ///< handed over at a time, and so the most that a crash leaves in doubt
inline constexpr int connections_usual = 8;    ///< to a gateway at a time, unless the account says otherwise
inline constexpr int connections_most = 16;    ///< however much it says
inline constexpr int begin_for_s = 15;         ///< of one hand-over: then no more are begun
inline constexpr int connect_ms = 5'000;       ///< to a gateway
inline constexpr int answer_ms = 10'000;       ///< a whole call
inline constexpr std::size_t answer_bytes = 16 * 1024; ///< of a gateway's answer
inline constexpr std::size_t receipt_bytes = 200;      ///< kept of it
inline constexpr std::size_t path_depth = 5;           ///< of a field's name in a JSON gateway: "message.to.number"
inline constexpr std::size_t link_bytes = 200;         ///< a recipient's own link

inline constexpr std::size_t heard_bytes = 2'000;      ///< one message from a telephone
inline constexpr std::size_t sender_bytes = 40;        ///< looked at of who sent it
inline constexpr std::size_t report_bytes = 16 * 1024; ///< one report
inline constexpr int strangers_a_minute = 20;          ///< calls with a wrong token, from one address
inline constexpr int strangers_at_once = 20;
inline constexpr int reports_a_minute = 300'000; ///< of one account
inline constexpr int reports_at_once = 50'000;
inline constexpr std::size_t reports_together = 200; ///< written in one transaction
inline constexpr int report_tries = 5;               ///< of writing them, each with the database's own
inline constexpr int heard_a_minute = 10;            ///< messages from one number
inline constexpr int heard_at_once = 10;
inline constexpr std::int64_t latest_s = 4'102'444'800; ///< of a time that a gateway tells: the year 2100
inline constexpr std::size_t id_bytes = 200;            ///< of a message's id, by the gateway
inline constexpr int came_kept_s = 7 * 24 * 3600;       ///< so long a message that is brought again is known again …
inline constexpr int same_for_s = 120;                  ///< … and one without id and time
inline constexpr std::int64_t replies_a_day = 20;       ///< to one number, of whatever kind but STOPP and START
inline constexpr int answered_kept_s = 24 * 3600;       ///< one answer a day to what is no STOPP

} // namespace samband::channels::sms
