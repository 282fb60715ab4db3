#include "outlets/press_facts.h"
#include "publishing/feed_xml.h"
#include "publishing/site_address.h"

namespace samband::outlets {

using publishing::site_address;
using publishing::xml_text;

static std::string element(std::string_view name, std::string_view text)
{
    return "<" + std::string(name) + ">" + xml_text(text) + "</" + std::string(name) + ">\n";
}

static std::string link(std::string_view relation, std::string_view type, std::string_view href)
{
    return "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) + "\" href=\"" + xml_text(href) +
           "\"/>\n";
}

static std::string html_of(const FeedRelease& one, const people::Municipality& municipality)
{
    return publishing::with_whole_addresses(words_html(one.post.content), municipality);
}

/// Shown for the first time, or corrected after that.
static Instant changed(const FeedRelease& one)
{
    return one.post.corrected ? std::max(*one.post.corrected, one.release.shown_from) : one.release.shown_from;
}

static std::string entry(const FeedRelease& one, const people::Municipality& municipality)
{
    return "<entry xml:lang=\"" + xml_text(one.post.content.language) + "\">\n" +
           element("id", "urn:uuid:" + one.post.id.text()) + element("title", one.post.content.title) +
           link("alternate", "text/html", site_address(municipality, release_path(one.release))) +
           element("published", to_rfc3339(one.release.shown_from)) + element("updated", to_rfc3339(changed(one))) +
           "<author>\n" + element("name", one.post.unit_name) + "</author>\n" +
           element("summary", one.post.content.lead) + "<content type=\"html\">" +
           xml_text(html_of(one, municipality)) + "</content>\n</entry>\n";
}

std::string press_atom(const people::Municipality& municipality, const std::vector<FeedRelease>& releases)
{
    Instant updated{};
    for (const FeedRelease& one : releases) updated = std::max(updated, changed(one));
    const std::string tag =
        "tag:" + municipality.origin.substr(0, municipality.origin.find_first_of("/:")) + ",2026:presse";
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        xml_text(municipality.language) + "\">\n" + element("id", tag) +
        element("title", "Pressemeldinger fra " + municipality.name) + element("updated", to_rfc3339(updated)) +
        link("self", "application/atom+xml", site_address(municipality, "/presse.atom")) +
        link("alternate", "text/html", site_address(municipality, "/presse")) + "<author>\n" +
        element("name", municipality.name) + "</author>\n";
    for (const FeedRelease& one : releases) feed += entry(one, municipality);
    return feed + "</feed>\n";
}

std::string press_json(const people::Municipality& municipality, const std::vector<FeedRelease>& releases)
{
    Json items = Json::array();
    for (const FeedRelease& one : releases)
        items.push(Json::object({{"id", "urn:uuid:" + one.post.id.text()},
                                 {"url", site_address(municipality, release_path(one.release))},
                                 {"title", one.post.content.title},
                                 {"summary", one.post.content.lead},
                                 {"content_html", html_of(one, municipality)},
                                 {"date_published", to_rfc3339(one.release.shown_from)},
                                 {"date_modified", to_rfc3339(changed(one))},
                                 {"authors", Json(Json::Array{Json::object({{"name", one.post.unit_name}})})},
                                 {"language", one.post.content.language}}));
    return to_text(Json::object({{"version", "https://jsonfeed.org/version/1.1"},
                                 {"title", "Pressemeldinger fra " + municipality.name},
                                 {"home_page_url", site_address(municipality, "/presse")},
                                 {"feed_url", site_address(municipality, "/presse.json")},
                                 {"language", municipality.language},
                                 {"items", std::move(items)}}));
}

} // namespace samband::outlets
