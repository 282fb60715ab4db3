#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of what goes to a language model and of what comes back, in one place.
namespace samband::proposals {

inline constexpr std::size_t address_characters = 300;
inline constexpr std::size_t model_characters = 100;
inline constexpr std::size_t key_characters = 500;

inline constexpr std::size_t read_bytes = 16 * 1024; ///< of a message that are read for what is to be masked …
inline constexpr std::size_t sent_bytes = 4 * 1024;  ///< … and that go out, masked
inline constexpr std::size_t subject_sent_bytes = 400;

inline constexpr int connect_ms = 5'000;
inline constexpr int answer_ms = 30'000;               ///< a small machine takes its time
inline constexpr std::size_t answer_bytes = 64 * 1024; ///< of the whole answer
inline constexpr std::size_t content_bytes = 4 * 1024; ///< of what the model says in it
inline constexpr std::size_t answer_depth = 16;        ///< of its JSON
inline constexpr std::int64_t answer_tokens = 60;      ///< asked for: one word and its frame
inline constexpr std::size_t shown_characters = 200;   ///< of an answer that is none of our words, when it is tried

inline constexpr std::int64_t per_minute_by_default = 20;
inline constexpr std::int64_t per_minute_most = 600;
inline constexpr int at_once = 2;                        ///< municipalities that are asked for at a time, by one server
inline constexpr int round_s = 60;                       ///< then other work has its turn
inline constexpr std::int64_t again_s = 30;              ///< after a failure nothing is asked for so long
inline constexpr std::int64_t tries_most = 3;            ///< for one message
inline constexpr std::int64_t waits_most_s = 24 * 3'600; ///< a message that waits longer is not asked about
inline constexpr std::int64_t waiting_most = 5'000;      ///< messages: what comes beyond them is not asked about

} // namespace samband::proposals
