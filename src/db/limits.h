#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the database kit, in one place.
namespace samband::db {

inline constexpr std::size_t row_limit = 10'000;            ///< rows of one answer
inline constexpr std::size_t kept_statements = 64;          ///< prepared statements kept on one SQLite connection
inline constexpr std::size_t kept_statements_postgres = 200; ///< and on one PostgreSQL connection
inline constexpr std::size_t waiting_limit = 1'024;         ///< use cases waiting for one writer; one more is `unavailable`
inline constexpr std::size_t batch_limit = 256;             ///< use cases that share one commit
inline constexpr int checkpoint_pages = 4'000;              ///< WAL pages before the writer checkpoints
inline constexpr int conflict_tries = 5;                    ///< runs of one use case on PostgreSQL (40001, 40P01)
inline constexpr int happening_depth = 3;                   ///< reactions to reactions
inline constexpr int idle_close_s = 600;                    ///< a municipality nobody asks for is closed
inline constexpr std::size_t writer_threads = 8;            ///< threads that all writers share

} // namespace samband::db
