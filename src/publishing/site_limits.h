#pragma once
#include <cstddef>

/// What the public site shows at a time, and what a stranger may make it do.
namespace samband::publishing {

inline constexpr int news_on_front = 3;
inline constexpr int news_per_page = 10;
inline constexpr int most_news_pages = 5'000;
inline constexpr std::size_t feed_entries = 30;
inline constexpr std::size_t sitemap_addresses = 10'000; ///< the protocol allows 50,000
inline constexpr std::size_t most_query_characters = 200;
inline constexpr int hits_shown = 20;
inline constexpr int kept_s = 60; ///< how old a page may be that time alone changes ("i dag")

} // namespace samband::publishing
