#include "language/channel_limits.h"

#include "base/text.h"
#include "language/address.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <utility>

namespace samband::language {
namespace {

struct Row {
    std::string_view channel;
    ChannelLimit limit;
};
constexpr std::array rows = std::to_array<Row>({
    {"bluesky", {300, Unit::graphemes}}, // app.bsky.feed.post
    {"mastodon", {500, Unit::linked}},
    {"x", {280, Unit::weighted}}, // twitter-text, configuration 3
    {"linkedin", {3'000, Unit::characters}},
    {"facebook", {63'206, Unit::characters}},
    {"instagram", {2'200, Unit::characters}},
    {"youtube", {5'000, Unit::characters}},
});

/// The ranges that weigh one by twitter-text's configuration 3; an emoji of many code points weighs two in all.
bool weighs_one(UChar32 c)
{
    return c <= 0x10FF || (c >= 0x2000 && c <= 0x200D) || (c >= 0x2010 && c <= 0x201F) || (c >= 0x2032 && c <= 0x2037);
}

/// A part of an emoji that has been counted already: skin, a flag's tag, what is joined on.
bool goes_on(UChar32 c, UChar32 before)
{
    return c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F) ||
           (before == 0x200D && c > 0x10FF);
}

bool is_flag_half(UChar32 c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// What X's configuration 3 gives a character, so that every emoji weighs two in all, of however many it is made.
class Weights {
public:
    std::size_t of(UChar32 c)
    {
        const UChar32 before = std::exchange(before_, c);
        const bool second_half = std::exchange(half_, is_flag_half(c) && !half_) && is_flag_half(c);
        if (goes_on(c, before) || second_half) return 0;
        if (c == 0xFE0F) return weighs_one(before) ? 1 : 0; // makes an emoji of a digit or a letter
        if (c == 0x20E3) return before == 0xFE0F ? 0 : 1;   // the key round a digit
        return weighs_one(c) ? 1 : 2;
    }

private:
    UChar32 before_ = 0xFFFF; ///< nothing that weighs one
    bool half_ = false;       ///< the character before was the first half of a flag
};

std::size_t weight_of(std::string_view text, Unit unit)
{
    std::size_t sum = 0;
    Weights weights;
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
        sum += unit == Unit::weighted ? weights.of(c) : 1;
    }
    return sum;
}

/// Each address of the web at its fixed weight.
std::size_t sum_of(std::string_view text, Unit unit)
{
    std::size_t sum = 0;
    std::size_t at = 0;
    for (const Address& address : addresses_in(text)) {
        if (address.mail) continue;
        sum += weight_of(text.substr(at, address.begin - at), unit) + link_weight;
        at = address.end;
    }
    return sum + weight_of(text.substr(at), unit);
}

} // namespace

std::optional<ChannelLimit> limit_of(std::string_view channel)
{
    const auto found = std::ranges::find(rows, channel, &Row::channel);
    return found == rows.end() ? std::nullopt : std::optional(found->limit);
}

std::size_t units_in(std::string_view text, Unit unit)
{
    switch (unit) {
    case Unit::graphemes:
        return graphemes(text);
    case Unit::characters:
        return weight_of(text, unit);
    case Unit::linked:
        return sum_of(text, unit);
    case Unit::weighted:
        return sum_of(nfc(text), unit);
    }
    return 0;
}

double lix_limit_of(const std::vector<std::string>& channels)
{
    constexpr std::array short_posts =
        std::to_array<std::string_view>({"sms", "facebook", "instagram", "x", "mastodon", "bluesky", "chat", "notice"});
    const bool strict = std::ranges::any_of(
        channels, [&](const std::string& channel) { return std::ranges::count(short_posts, channel) > 0; });
    return strict ? lix_of_short_posts : lix_of_pages;
}

bool is_social(std::string_view channel)
{
    constexpr std::array social = std::to_array<std::string_view>(
        {"facebook", "instagram", "linkedin", "x", "youtube", "mastodon", "bluesky", "blog", "forum"});
    return std::ranges::count(social, channel) > 0;
}

} // namespace samband::language
