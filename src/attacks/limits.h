#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the cases of unwanted posts about staff.
namespace samband::attacks {

inline constexpr std::size_t title_characters = 150;
inline constexpr std::size_t name_characters = 120;
inline constexpr std::size_t text_bytes = 32 * 1024; ///< of what somebody wrote, as it is kept
inline constexpr std::size_t link_characters = 1'000;
inline constexpr std::size_t remark_characters = 2'000;
inline constexpr std::size_t file_bytes = 10 * 1024 * 1024;
inline constexpr std::int64_t evidence_most = 50; ///< of one case
inline constexpr std::size_t readers_most = 20;
inline constexpr std::int64_t listed_most = 200;
inline constexpr std::size_t copied_most = 10; ///< messages that are copied from the conversation it began in
inline constexpr std::int64_t kept_days = 365; ///< after it was closed (N6)
inline constexpr std::int64_t forgotten_at_once = 20;
inline constexpr std::int64_t looks_shown = 500;

} // namespace samband::attacks
