#include "language/channel_limits.h"

namespace samband::language {

double lix_limit_of(const std::vector<std::string>& channels)
{
    constexpr std::array short_posts =
        std::to_array<std::string_view>({"sms", "facebook", "instagram", "x", "mastodon", "bluesky", "chat", "notice"});
    const bool strict = std::ranges::any_of(
        channels, [&](const std::string& channel) { return std::ranges::count(short_posts, channel) > 0; });
    return strict ? lix_of_short_posts : lix_of_pages;
}

} // namespace samband::language
