#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of what is brought from other systems, in one place.
namespace samband::imports {

inline constexpr std::int64_t letters_most = 200'000;           ///< of one file
inline constexpr std::size_t mail_bytes = 25 * 1024 * 1024;     ///< one mail of an mbox, as of mail that comes in
inline constexpr std::size_t document_bytes = 16 * 1024 * 1024; ///< one JSON document, or one line of JSON lines
inline constexpr std::size_t document_depth = 64;               ///< values within each other
inline constexpr std::uint64_t unpacked_bytes = std::uint64_t{2} << 30; ///< all documents of an archive
inline constexpr std::uint64_t members_most = 100'000;                  ///< of an archive, or files of a folder
inline constexpr std::size_t file_bytes = 25 * 1024 * 1024;             ///< one attachment
inline constexpr std::size_t letters_at_once = 300;                     ///< taken in by one transaction …
inline constexpr std::size_t bytes_at_once = 8 * 1024 * 1024;           ///< … of so much together
inline constexpr std::size_t looked_up_at_once = 500;                   ///< by the dry run, in one reading
inline constexpr std::int64_t tried_kept_s = 7 * 24 * 3'600;            ///< a file that was tried and left
inline constexpr std::int64_t undo_s = 24 * 3'600;                      ///< so long an import can be taken back
inline constexpr std::int64_t open_days_most = 90;
inline constexpr std::size_t ours_most = 50;                     ///< addresses that are the municipality's own
inline constexpr std::int64_t imports_most = 100;                ///< listed
inline constexpr std::int64_t refused_shown = 100;               ///< on the page; the file has all of them
inline constexpr std::int64_t refused_in_piece = 5'000;          ///< of that file, in one reading
inline constexpr std::int64_t earliest_us = 315'532'800'000'000; ///< 1980: what is older has a wrong date

} // namespace samband::imports
