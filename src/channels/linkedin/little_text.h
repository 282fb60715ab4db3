#pragma once
#include <string>
#include <string_view>
#include <vector>

/// LinkedIn's "little text" (learn.microsoft.com/linkedin/…/little-text-format): what a commentary is written in.
namespace samband::channels::linkedin {

/// An organisation that is mentioned: where "@text" stands in a commentary, it becomes a link to it.
struct Mention {
    std::string text; ///< without "@"
    std::string urn;  ///< "urn:li:organization:1234"
};

/// Text as people write it, as little text: each of `|{}@[]()<>#\*_~` is escaped, since LinkedIn cuts a text at the
/// first that is not; hashtags become templates and mentions elements, so that both can be followed.
std::string little_text(std::string_view text, const std::vector<Mention>& mentions = {});

/// What a reader sees of a little text: the other way round, for comparing what is out with what was sent.
std::string plain_text(std::string_view little);

} // namespace samband::channels::linkedin
