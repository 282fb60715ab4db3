#include "channels/linkedin/comment_urn.h"

namespace samband::channels::linkedin {

static bool is_number(std::string_view text)
{
    return !text.empty() && text.size() <= 30 && text.find_first_not_of("0123456789") == text.npos;
}

static std::optional<std::string> post_urn_of(std::string_view text)
{
    constexpr std::string_view head = "urn:li:";
    if (text.starts_with(head)) text.remove_prefix(head.size());
    for (const std::string_view kind : {"activity:", "ugcPost:", "share:"})
        if (text.starts_with(kind) && is_number(text.substr(kind.size()))) return std::string(head).append(text);
    return std::nullopt;
}

std::optional<CommentUrn> comment_urn_of(std::string_view text)
{
    constexpr std::string_view head = "urn:li:comment:(";
    if (!text.starts_with(head) || !text.ends_with(')')) return std::nullopt;
    text = text.substr(head.size(), text.size() - head.size() - 1);
    const std::size_t comma = text.find(',');
    if (comma == text.npos || !is_number(text.substr(comma + 1))) return std::nullopt;
    const auto under = post_urn_of(text.substr(0, comma));
    if (!under) return std::nullopt;
    return CommentUrn{*under, std::string(text.substr(comma + 1))};
}

} // namespace samband::channels::linkedin
