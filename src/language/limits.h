#pragma once
#include <cstddef>

/// What a stranger may make large in a draft, in one place. Beyond them reading throws Problem invalid.
namespace samband::language::limits {

inline constexpr std::size_t draft_bytes = 128 * 1024; ///< the whole file, head and body
inline constexpr std::size_t head_bytes = 16 * 1024;   ///< between the `+++` lines
inline constexpr std::size_t title_bytes = 1'000;
inline constexpr std::size_t lead_bytes = 4'000;
inline constexpr std::size_t alt_bytes = 2'000;
inline constexpr std::size_t file_name_bytes = 500;
inline constexpr std::size_t pictures = 50;
inline constexpr std::size_t people = 100; ///< in one picture
inline constexpr std::size_t channels = 40;
inline constexpr std::size_t roles = 40;
inline constexpr std::size_t findings_per_check = 200; ///< what comes after them is not listed; the first stop does
inline constexpr std::size_t excerpt_characters = 80;

} // namespace samband::language::limits
