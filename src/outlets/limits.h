#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of what goes beside our own site.
namespace samband::outlets {

inline constexpr std::int64_t notice_picture_width = 960; ///< pixels of the copy that is printed

inline constexpr std::int64_t issue_pages_most = 16;
inline constexpr std::int64_t issue_posts_most = 30; ///< in one issue: three fields each, and a form has 256
inline constexpr std::int64_t issues_shown = 100;    ///< the newest
inline constexpr std::int64_t posts_to_choose = 50;  ///< beside them, the newest that are out
inline constexpr std::size_t issue_name_characters = 100;
inline constexpr std::size_t archive_bytes = 64 * 1024 * 1024; ///< of all pictures in one hand-over

inline constexpr int releases_per_page = 20;
inline constexpr int release_pages_most = 500;
inline constexpr std::int64_t feed_releases = 30;
inline constexpr std::int64_t media_most = 1'000; ///< on the media list
inline constexpr std::size_t media_csv_bytes = 256 * 1024;
inline constexpr std::size_t media_name_characters = 120;

inline constexpr int embedded_news = 10; ///< the most that an embedded list shows

} // namespace samband::outlets
