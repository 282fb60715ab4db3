#pragma once
#include <cstddef>
#include <cstdint>

/// What a stranger, or a damaged file, may make large in the ledger.
namespace samband::ledger {

inline constexpr std::size_t note_bytes = 64 * 1024;        ///< a checkpoint with all its signatures
inline constexpr std::size_t note_signatures = 64;          ///< the specification asks for at least 16
inline constexpr std::size_t proof_hashes = 63;             ///< of one inclusion or consistency proof
inline constexpr std::size_t proof_file_bytes = 128 * 1024; ///< a `.tlog-proof` or the body of add-checkpoint
inline constexpr std::size_t content_bytes = 256 * 1024; ///< canonical JSON of one act; what is larger is an attachment
inline constexpr std::size_t content_depth = 32;         ///< arrays and objects inside each other
inline constexpr std::size_t act_attachments = 256;      ///< of one act
inline constexpr std::size_t history_entries = 2'000;    ///< of one subject in one answer
inline constexpr std::size_t sequence_rows = 4'096;      ///< leaves read at a time when they get their places
inline constexpr std::uint64_t log_entries = std::uint64_t{1}
                                             << 40; ///< no municipality comes near; a larger size is damage

} // namespace samband::ledger
