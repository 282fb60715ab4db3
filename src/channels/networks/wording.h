#pragma once
#include <cstddef>
#include <string>
#include <string_view>

/// Text as networks take it and give it back.
namespace samband::channels::networks {

/// The network's own message as it may stand in an error and on a page: one line of right UTF-8, at most 300
/// characters, without the account's secret (of which each word counts) and without what looks like a token.
std::string cleaned(std::string_view message, std::string_view secret);

/// Whether two texts are the same to a reader: networks change white space, ends and forms of letters.
bool same_text(std::string_view a, std::string_view b);

/// The text with the link on a line of its own, unless its page is named in the text already (with or
/// without what stands after a question mark) or it is empty.
std::string with_link(std::string_view text, std::string_view link);

/// Code units of UTF-16, as the networks count.
std::size_t utf16_length(std::string_view text);

/// RFC 3986: all but letters, digits and "-._~" as %XX.
std::string percent_encoded(std::string_view text);

} // namespace samband::channels::networks
