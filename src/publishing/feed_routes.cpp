#include "publishing/feed_news.h"
#include "publishing/site_address.h"
#include "publishing/site_limits.h"
#include "publishing/site_pages.h"
#include "publishing/site_post.h"

namespace samband::publishing {

using people::Visit;

/// Asked for again each time, answered 304 by its tag: what is withdrawn is gone from the next reading.
static http::Bytes fresh(std::string type, std::string body)
{
    return {std::move(type), std::move(body), 200, "no-cache"};
}

struct Newest {
    std::vector<Post> posts;
    ShownPictures pictures;
};

static Newest newest_with_pictures(Visit& visit, std::size_t most)
{
    return visit.database.read([&](db::Reading& tx) {
        std::vector<Post> posts = news(tx, 0, static_cast<int>(most));
        ShownPictures pictures(tx, posts);
        return Newest{std::move(posts), std::move(pictures)};
    });
}

static std::vector<Post> newest(Visit& visit, std::size_t most)
{
    return visit.database.read([&](db::Reading& tx) { return news(tx, 0, static_cast<int>(most)); });
}

static std::string robots(const people::Municipality& municipality)
{
    return "User-agent: *\nDisallow: /sok\nDisallow: /sprak/\nDisallow: /logg-inn\nSitemap: " +
           site_address(municipality, "/sitemap.xml") + "\n";
}

void add_feed_routes(people::Routes& routes)
{
    add_kept_page(
        routes, "/nyheter.atom", "The newest news as an Atom feed",
        [](Visit& visit) {
            const Newest read = newest_with_pictures(visit, feed_entries);
            return fresh("application/atom+xml; charset=utf-8",
                         atom_feed(visit.municipality, read.posts, read.pictures));
        },
        "application/atom+xml");
    add_kept_page(
        routes, "/nyheter.json", "The newest news as a JSON feed",
        [](Visit& visit) {
            const Newest read = newest_with_pictures(visit, feed_entries);
            return fresh("application/feed+json", json_feed(visit.municipality, read.posts, read.pictures));
        },
        "application/feed+json");
    add_kept_page(
        routes, "/sitemap.xml", "The addresses of the site",
        [](Visit& visit) {
            return fresh("application/xml; charset=utf-8",
                         sitemap(visit.municipality, newest(visit, sitemap_addresses)));
        },
        "application/xml");
    add_kept_page(
        routes, "/robots.txt", "What programs that read the site may pass by",
        [](Visit& visit) { return fresh("text/plain; charset=utf-8", robots(visit.municipality)); }, "text/plain");
}

} // namespace samband::publishing
