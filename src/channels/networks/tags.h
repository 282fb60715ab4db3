#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

/// Hashtags and mentions in a text.
namespace samband::channels::networks {

/// "#Løten", "@nrk": the sign, and the letters, digits and underscores after it.
struct Tag {
    std::size_t begin = 0; ///< the sign
    std::size_t end = 0;
};

/// Not where the sign stands inside a word, a mail address or an address of the web ("loten.no/#vann"), and not what is
/// digits alone ("#1"), which no network takes for a tag.
std::vector<Tag> hashtags_in(std::string_view text);
/// A dot inside belongs to the name ("@loten.kommune").
std::vector<Tag> mentions_in(std::string_view text);

} // namespace samband::channels::networks
