#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the outbox, in one place.
namespace samband::outbox {

inline constexpr std::size_t payload_bytes = 64 * 1024; ///< one work's payload as text; what is larger lies elsewhere
inline constexpr std::size_t error_bytes = 500;         ///< what is kept of an error's text
inline constexpr int tries_most = 10;                   ///< then it is dead: about nine hours with the waits below
inline constexpr std::int64_t first_wait_ms = 30'000;   ///< after the first failure; it doubles
inline constexpr std::int64_t crowded_wait_ms = 250;    ///< where only the database was busy; it doubles
inline constexpr int crowded_tries = 4;                 ///< so often; then it waits as after any other failure
inline constexpr std::int64_t longest_wait_ms = 6 * 3'600'000;
inline constexpr std::int64_t longest_retry_after_s = 24 * 3'600; ///< a peer may ask for no longer wait than this
inline constexpr int jitter_percent = 20;                         ///< a wait is this much longer or shorter, by chance
inline constexpr int lease_s = 120;                 ///< a worker that says nothing for so long has lost its work
inline constexpr std::int64_t lease_batch = 100;    ///< works leased, or leases found run out, in one transaction
inline constexpr std::int64_t list_most = 200;      ///< dead and held ones shown on a page
inline constexpr int keep_ended_s = 7 * 24 * 3'600; ///< done and cancelled ones are forgotten after a week
inline constexpr std::int64_t prune_most = 1'000;   ///< forgotten in one transaction

} // namespace samband::outbox
