#include "publishing/feed_news.h"
#include "publishing/feed_xml.h"
#include "publishing/site_address.h"

namespace samband::publishing {

static std::string place(const std::string& address, const std::string& changed)
{
    const std::string when = changed.empty() ? "" : "<lastmod>" + changed + "</lastmod>";
    return "<url><loc>" + xml_text(address) + "</loc>" + when + "</url>\n";
}

std::string sitemap(const people::Municipality& municipality, const std::vector<Post>& posts)
{
    std::string map = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const char* path : {"/", "/nyheter", "/arrangementer", "/ledige-stillinger", "/horinger", "/tjenester", "/om",
                             "/kontakt", "/personvern", "/tilgjengelighet"})
        map += place(site_address(municipality, path), "");
    for (const Post& post : posts)
        map += place(site_address(municipality, news_path(post.slug)), to_rfc3339(last_change(post)));
    return map + "</urlset>\n";
}

} // namespace samband::publishing
