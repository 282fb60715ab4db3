#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a channel bears, by its kind.
namespace samband::language {

inline constexpr std::size_t sms_parts = 10;     ///< what gateways take; a reader has had enough long before
inline constexpr std::size_t link_weight = 23;   ///< of any address in a post to Mastodon or X
inline constexpr double lix_of_pages = 45;       ///< read at a desk, by those who looked for it
inline constexpr double lix_of_short_posts = 40; ///< read on the way, by anybody

enum class Unit {
    characters, ///< code points
    graphemes,  ///< user-perceived characters (Bluesky)
    linked,     ///< code points, an address weighing `link_weight` (Mastodon)
    weighted,   ///< as `linked`, and characters beyond Latin, Greek, Cyrillic and general punctuation weigh two (X)
};
struct ChannelLimit {
    std::size_t most = 0;
    Unit unit = Unit::characters;
};

/// Nothing for a channel without one; SMS counts in parts, see `sms_parts`.
std::optional<ChannelLimit> limit_of(std::string_view channel);
/// How long a text without markup is. Linear.
std::size_t units_in(std::string_view text, Unit unit);

/// The strictest LIX among the channels.
double lix_limit_of(const std::vector<std::string>& channels);

/// "facebook", "x", …: where a post is read by those who follow it.
bool is_social(std::string_view channel);

} // namespace samband::language
