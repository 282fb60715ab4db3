#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a channel bears, by its kind.
namespace samband::language {

inline constexpr std::size_t bluesky_graphemes = 300; ///< app.bsky.feed.post
inline constexpr double lix_of_pages = 45;            ///< read at a desk, by those who looked for it
inline constexpr double lix_of_short_posts = 40;      ///< read on the way, by anybody

/// The strictest LIX among the channels.
double lix_limit_of(const std::vector<std::string>& channels);

} // namespace samband::language
