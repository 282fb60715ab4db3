#include "channels/networks/comment_room.h"

#include "channels/networks/tags.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

namespace samband::channels::networks {

static constexpr std::int64_t a_day_s = 24 * 3'600;

/// By what the networks publish: graph-api/reference/object/comments, messenger-platform/reference/send-api,
/// instagram-platform/instagram-graph-api/reference/ig-comment, and LinkedIn's comments-api. Instagram counts a message
/// in bytes, of which a Norwegian letter has two: half as many units always fit.
CommentRoom comment_room(std::string_view driver)
{
    if (driver == "facebook") return {true, true, true, true, 8'000, 2'000, LengthUnit::utf16_units, a_day_s};
    if (driver == "instagram") return {true, true, true, true, 300, 500, LengthUnit::utf16_units, a_day_s};
    if (driver == "linkedin") return {true, false, false, true, 1'250, 0, LengthUnit::utf16_units, 0};
    return {};
}

bool CommentRoom::can(CommentAct act) const
{
    switch (act) {
    case CommentAct::reply:
        return replies;
    case CommentAct::message:
        return writes;
    case CommentAct::hide:
    case CommentAct::show:
        return hides;
    case CommentAct::remove:
        return removes;
    }
    return false;
}

static std::size_t links_in(std::string_view text)
{
    std::size_t links = 0;
    for (const std::string_view begins : {"http://", "https://"})
        for (std::size_t at = text.find(begins); at != text.npos; at = text.find(begins, at + begins.size())) ++links;
    return links;
}

std::string_view fault_in_said(std::string_view driver, CommentAct act, std::string_view text)
{
    constexpr std::size_t instagram_tags = 4;
    const CommentRoom room = comment_room(driver);
    const std::size_t most = act == CommentAct::message ? room.message_most : room.reply_most;
    if (utf16_length(text) > most) return trouble::too_long;
    if (driver != "instagram" || act != CommentAct::reply) return {};
    if (hashtags_in(text).size() > instagram_tags) return trouble::too_many_hashtags;
    return links_in(text) > 1 ? trouble::too_many_links : std::string_view();
}

} // namespace samband::channels::networks
