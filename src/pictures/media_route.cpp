#include "base/problem.h"
#include "pictures/blocked.h"
#include "pictures/media_name.h"
#include "pictures/pages.h"
#include "pictures/picture_store.h"

namespace samband::pictures {

using people::Visit;

namespace {

/// Bytes under a hash never change. What everybody sees may be withdrawn: caches between us and the reader drop it
/// within a day.
std::string caching(bool for_everybody)
{
    return for_everybody ? "public, max-age=86400, immutable" : "private, max-age=31536000, immutable";
}

} // namespace

namespace {

/// What is asked for, and who may see it.
struct Found {
    std::optional<Picture> picture;
    bool for_everybody = false;
    bool blocked = false;
    bool passed = false; ///< everybody sees the picture, but this part of it is used nowhere any more
};

Found find(Visit& visit, const MediaName& asked, bool may_see)
{
    return visit.database.read([&](db::Reading& tx) {
        Found found;
        const bool shown = is_public(tx, asked.hash);
        found.for_everybody = shown && (!asked.crop || is_public_crop(tx, asked.hash, *asked.crop));
        found.passed = shown && !found.for_everybody && !may_see;
        if (shown || may_see) found.picture = find_picture(tx, asked.hash);
        if (found.picture || !visit.person) return found;
        found.picture = find_blocked(tx, *visit.person, asked.hash);
        found.blocked = found.picture.has_value();
        return found;
    });
}

http::File file_of(Visit& visit, const Library& library, const Found& found, const MediaName& asked)
{
    const std::string& municipality = visit.request.municipality;
    const std::string cache = found.blocked ? "no-store" : caching(found.for_everybody);
    if (asked.crop) return {"image/jpeg", library.crop_file(municipality, *found.picture, *asked.crop), cache};
    return {std::string(media_type(found.picture->format)), library.file(municipality, *found.picture, asked.width),
            cache};
}

} // namespace

http::Reply media_reply(Visit& visit, const Library& library, const std::string& name, bool may_see)
{
    const auto asked = read_media_name(name);
    const Found found = asked ? find(visit, *asked, may_see) : Found{};
    if (!found.picture || asked->width >= found.picture->width)
        throw Problem(ProblemCode::not_found, "Bildet finnes ikke.");
    // In mails and feeds that went out before a correction the picture still shows, by its middle.
    if (found.passed) return http::Redirect{crop_path(asked->hash, {asked->crop->shape})};
    http::Reply reply = file_of(visit, library, found, *asked);
    const std::string_view end = asked->crop ? ".jpg" : ending(found.picture->format);
    reply.headers = {{"ETag", "\"" + name + "\""},
                     {"Content-Disposition", "inline; filename=\"" + name.substr(0, 16) + std::string(end) + "\""},
                     {"Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"}};
    // A feed is read at other sites; what everybody may see may stand there.
    if (found.for_everybody) reply.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    return reply;
}

void add_media_route(people::Routes& routes, Library& library)
{
    http::Route route;
    route.pattern = "/media/{name}";
    route.summary =
        "A picture, HASH, HASH-WIDTH or a crop of it, HASH-SHAPE-X-Y: to everybody while something published uses it, "
        "to staff always";
    route.answer = "image/*";
    routes.add(std::move(route), people::Access::anyone, [&library](Visit& visit) {
        return media_reply(visit, library, visit.request.parameter("name"), visit.person.has_value());
    });
}

} // namespace samband::pictures
