#include "base/problem.h"
#include "pictures/blocked.h"
#include "pictures/limits.h"
#include "pictures/pages.h"
#include "pictures/picture_store.h"

#include <charconv>

namespace samband::pictures {

using people::Visit;

namespace {

/// What a name below /media/ asks for.
struct Asked {
    std::string_view hash;
    std::int64_t width = 0; ///< 0: the picture itself
};

/// HASH or HASH-WIDTH, written as we write them.
std::optional<Asked> asked_for(std::string_view name)
{
    const std::string_view hash = name.substr(0, 64);
    if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != hash.npos) return std::nullopt;
    if (name.size() == 64) return Asked{hash};
    for (const std::int64_t width : variant_widths)
        if (name.substr(64) == "-" + std::to_string(width)) return Asked{hash, width};
    return std::nullopt;
}

/// Bytes under a hash never change. What everybody sees may be withdrawn: caches between us and the reader drop it
/// within a day.
std::string caching(bool for_everybody)
{
    return for_everybody ? "public, max-age=86400, immutable" : "private, max-age=31536000, immutable";
}

} // namespace

http::Reply media_reply(Visit& visit, const Library& library, const std::string& name, bool may_see)
{
    const auto asked = asked_for(name);
    std::optional<Picture> picture;
    bool for_everybody = false;
    bool blocked = false;
    if (asked)
        visit.database.read([&](db::Reading& tx) {
            for_everybody = is_public(tx, asked->hash);
            if (for_everybody || may_see) picture = find_picture(tx, asked->hash);
            if (picture || !visit.person) return;
            picture = find_blocked(tx, *visit.person, asked->hash);
            blocked = picture.has_value();
        });
    if (!picture || asked->width >= picture->width) throw Problem(ProblemCode::not_found, "Bildet finnes ikke.");
    http::Reply reply = http::File{std::string(media_type(picture->format)),
                                   library.file(visit.request.municipality, *picture, asked->width),
                                   blocked ? "no-store" : caching(for_everybody)};
    reply.headers = {{"ETag", "\"" + name + "\""},
                     {"Content-Disposition",
                      "inline; filename=\"" + name.substr(0, 16) + std::string(ending(picture->format)) + "\""},
                     {"Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"}};
    // A feed is read at other sites; what everybody may see may stand there.
    if (for_everybody) reply.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    return reply;
}

void add_media_route(people::Routes& routes, Library& library)
{
    http::Route route;
    route.pattern = "/media/{name}";
    route.summary = "A picture, HASH or HASH-WIDTH: to everybody while something published uses it, to staff always";
    route.answer = "image/*";
    routes.add(std::move(route), people::Access::anyone, [&library](Visit& visit) {
        return media_reply(visit, library, visit.request.parameter("name"), visit.person.has_value());
    });
}

} // namespace samband::pictures
