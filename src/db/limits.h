#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the database kit, in one place.
namespace samband::db {

inline constexpr std::size_t row_limit = 10'000;             ///< rows of one answer
inline constexpr std::size_t kept_statements = 64;           ///< prepared statements kept on one SQLite connection
inline constexpr std::size_t kept_statements_postgres = 200; ///< and on one PostgreSQL connection
inline constexpr std::size_t waiting_limit = 1'024; ///< use cases waiting for one writer; one more is `unavailable`
inline constexpr std::size_t batch_limit = 256;     ///< use cases that share one commit
inline constexpr int checkpoint_pages = 4'000;      ///< WAL pages before the writer checkpoints
inline constexpr int quiet_checkpoint_ms = 1'000;   ///< and how long after the last write it does so anyway
inline constexpr std::size_t reader_limit = 16;     ///< connections that read one SQLite file
inline constexpr std::size_t connection_limit_postgres = 32; ///< connections of one node to one PostgreSQL server
inline constexpr int connection_wait_ms = 5'000;             ///< waiting for a free one; then `unavailable`
inline constexpr int connect_timeout_s = 2;                  ///< waiting for a PostgreSQL server that does not answer
inline constexpr int connect_pause_ms = 1'000;               ///< after a failed connection all fail at once for so long
inline constexpr int conflict_tries = 8;                     ///< runs of one use case on PostgreSQL (40001, 40P01)
inline constexpr int happening_depth = 3;                    ///< reactions to reactions
inline constexpr int idle_close_s = 600;                     ///< a municipality nobody asks for is closed
inline constexpr std::size_t writer_threads = 8;             ///< threads that all writers share

} // namespace samband::db
