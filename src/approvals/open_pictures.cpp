#include "approvals/open_pictures.h"

#include "base/problem.h"
#include "pictures/media_name.h"
#include "pictures/pages.h"
#include "publishing/post_pictures.h"

#include <algorithm>

namespace samband::approvals {

static std::string below(std::string_view text, const std::string& link)
{
    static constexpr std::string_view media = "/media/";
    std::string moved;
    std::size_t at = 0;
    for (std::size_t found = text.find(media); found != text.npos; found = text.find(media, at)) {
        moved.append(text.substr(at, found - at)).append(link).append("/bilde/");
        at = found + media.size();
    }
    return moved.append(text.substr(at));
}

void show_pictures_below(Json& model, const std::string& link)
{
    if (model.is_object())
        for (auto& [name, value] : model.members()) show_pictures_below(value, link);
    else if (model.is_array())
        for (Json& item : model.items()) show_pictures_below(item, link);
    else if (model.is_string() && model.string().find("/media/") != std::string::npos)
        model = below(model.string(), link);
}

/// Parts that it does not show are made for staff alone: who has a link could else have them made without end.
static bool shows(const publishing::Content& content, const std::string& name)
{
    const auto asked = pictures::read_media_name(name);
    const std::vector<std::string> used = publishing::pictures_used(content);
    if (!asked || std::ranges::find(used, asked->hash) == used.end()) return false;
    if (!asked->crop || asked->crop->focus == pictures::Focus{}) return true;
    const auto crops = publishing::crops_used(content);
    return std::ranges::any_of(
        crops, [&](const pictures::CropUse& use) { return use.hash == asked->hash && use.crop == *asked->crop; });
}

http::Reply picture_of_draft(people::Visit& visit, const pictures::Library& library, const publishing::Post& post)
{
    const std::string& name = visit.request.parameter("name");
    if (!shows(post.content, name)) throw Problem(ProblemCode::not_found, "Bildet finnes ikke.");
    http::Reply reply = pictures::media_reply(visit, library, name, true);
    reply.headers.emplace_back("Cache-Control", "no-store"); // The link ends; what it showed stays in no cache.
    reply.headers.emplace_back("Referrer-Policy", "no-referrer");
    return reply;
}

} // namespace samband::approvals
