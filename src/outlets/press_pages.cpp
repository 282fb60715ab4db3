#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "outlets/limits.h"
#include "outlets/pages.h"
#include "outlets/press_facts.h"
#include "people/dressing.h"
#include "pictures/picture_store.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"
#include "publishing/site_limits.h"
#include "publishing/site_pages.h"
#include "publishing/site_reach.h"

#include <charconv>

namespace samband::outlets {

using people::Visit;

namespace {

std::vector<FeedRelease> read_releases(db::Reading& tx, int from, int count)
{
    std::vector<FeedRelease> releases;
    for (Release& release : shown_releases(tx, from, count)) {
        publishing::Post post = publishing::load_post(tx, release.post);
        releases.push_back({std::move(release), std::move(post)});
    }
    return releases;
}

int page_asked(const http::Request& request)
{
    const std::string* text = request.query_value("side");
    if (!text) return 1;
    int number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size() || number < 1 || number > release_pages_most)
        throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
    return number;
}

std::string address_of(int page)
{
    return page <= 1 ? "/presse" : "/presse?side=" + std::to_string(page);
}

Json pages_around(int page, bool more)
{
    if (page == 1 && !more) return Json();
    return Json::object(
        {{"previous", page > 1 ? Json(address_of(page - 1)) : Json()},
         {"items", Json(Json::Array{Json::object({{"number", page}, {"href", address_of(page)}, {"current", true}})})},
         {"next", more ? Json(address_of(page + 1)) : Json()}});
}

http::Page press_room(Visit& visit)
{
    const int page = page_asked(visit.request);
    std::vector<FeedRelease> releases = visit.database.read(
        [&](db::Reading& tx) { return read_releases(tx, (page - 1) * releases_per_page, releases_per_page + 1); });
    if (releases.empty() && page > 1) throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
    const bool more = releases.size() > static_cast<std::size_t>(releases_per_page);
    if (more) releases.pop_back();
    Json list = Json::array();
    for (const FeedRelease& one : releases) list.push(listed_release(one.release, one.post));
    http::Page made{"outlets/press_room", Json::object({{"releases", std::move(list)},
                                                        {"pages", pages_around(page, more)},
                                                        {"contact", publishing::reach_of(visit.municipality)}})};
    made.dress = [now = visit.request.at](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Presse"), language);
        for (Json& release : model["releases"].items()) dress_release(release, now, language);
    };
    return made;
}

[[noreturn]] void not_there()
{
    throw Problem(ProblemCode::not_found, "Pressemeldingen finnes ikke.");
}

FeedRelease load_shown(db::Reading& tx, std::string_view slug)
{
    auto release = shown_release(tx, slug);
    if (!release) not_there();
    publishing::Post post = publishing::load_post(tx, release->post);
    return {std::move(*release), std::move(post)};
}

http::Page release_page(Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const FeedRelease one = load_shown(tx, visit.request.parameter("slug"));
        Json facts = shown_release_facts(tx, one.release, one.post, visit.municipality);
        facts["description"] = shortened(one.post.content.lead, 160);
        facts["share"] = Json::object(
            {{"href", publishing::site_address(visit.municipality, release_path(one.release))}, {"type", "article"}});
        return facts;
    });
    http::Page page{"outlets/release", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_release(facts, now, language);
        facts["crumbs"] =
            Json(Json::Array{Json::object({{"href", "/presse"}, {"label", people::say(text_of("Presse"), language)}})});
    };
    return page;
}

/// The picture as large as it is kept, to be saved; with `bredde` a narrower copy to look at.
http::Reply picture_of(Visit& visit, const OutletNeeds& needs)
{
    const std::string& number = visit.request.parameter("number");
    std::size_t at = 0;
    std::from_chars(number.data(), number.data() + number.size(), at);
    const auto picture = visit.database.read([&](db::Reading& tx) {
        const FeedRelease one = load_shown(tx, visit.request.parameter("slug"));
        const auto& used = one.post.content.pictures;
        return at >= 1 && at <= used.size() ? pictures::find_picture(tx, used[at - 1].hash) : std::nullopt;
    });
    if (!picture) not_there();
    const auto widths = pictures::variants_of(*picture);
    const bool small = visit.request.query_value("bredde") && !widths.empty();
    http::File file;
    file.type = std::string(pictures::media_type(picture->format));
    file.path = needs.library.file(visit.municipality.key, *picture, small ? widths.front() : 0);
    file.cache = "no-cache";
    if (!small)
        file.download_as =
            visit.request.parameter("slug") + "-" + std::to_string(at) + std::string(pictures::ending(picture->format));
    return file;
}

http::Reply feed(Visit& visit, bool atom)
{
    const std::vector<FeedRelease> releases =
        visit.database.read([](db::Reading& tx) { return read_releases(tx, 0, feed_releases); });
    if (atom)
        return http::Bytes{"application/atom+xml; charset=utf-8", press_atom(visit.municipality, releases), 200,
                           "no-cache"};
    return http::Bytes{"application/feed+json", press_json(visit.municipality, releases), 200, "no-cache"};
}

} // namespace

void add_press_routes(people::Routes& routes, const OutletNeeds& needs)
{
    publishing::add_kept_page(routes, "/presse", "The press room: releases, newest first; `side` is the page",
                              press_room);
    publishing::add_kept_page(routes, "/presse/{slug}", "One press release; 404 until its embargo has passed",
                              release_page);
    routes.get(
        "/presse/{slug}/bilder/{number}", people::Access::anyone,
        "A picture of a release as large as it is kept; with bredde a narrow copy",
        [needs](Visit& visit) { return picture_of(visit, needs); }, "image/*");
    publishing::add_kept_page(
        routes, "/presse.atom", "The press room as an Atom feed", [](Visit& visit) { return feed(visit, true); },
        "application/atom+xml");
    publishing::add_kept_page(
        routes, "/presse.json", "The press room as a JSON feed", [](Visit& visit) { return feed(visit, false); },
        "application/feed+json");
}

} // namespace samband::outlets
