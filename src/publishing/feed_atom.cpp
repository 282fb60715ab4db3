#include "http/markdown.h"
#include "pictures/media_name.h"
#include "publishing/feed_news.h"
#include "publishing/feed_xml.h"
#include "publishing/kind_facts.h"
#include "publishing/picture_crop.h"
#include "publishing/site_address.h"
#include "publishing/way_in.h"

namespace samband::publishing {

Instant last_change(const Post& post)
{
    const Instant published = post.published.value_or(post.changed);
    return post.corrected ? std::max(published, *post.corrected) : published;
}

static std::string element(std::string_view name, std::string_view text)
{
    return "<" + std::string(name) + ">" + xml_text(text) + "</" + std::string(name) + ">\n";
}

static std::string link(std::string_view relation, std::string_view type, std::string_view href)
{
    return "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) + "\" href=\"" + xml_text(href) +
           "\"/>\n";
}

/// A tag (RFC 4151) of the ledger's origin, which is fixed at birth: hosts come and go.
static std::string feed_id(const people::Municipality& municipality)
{
    return "tag:" + municipality.origin.substr(0, municipality.origin.find_first_of("/:")) + ",2026:nyheter";
}

/// As shared links show it. How many bytes that is, need not be said (RFC 4287 § 4.2.7.6), and is known once it is
/// made.
static std::string enclosure(const people::Municipality& municipality, const Picture& picture)
{
    return link("enclosure", "image/jpeg",
                site_address(municipality, pictures::crop_path(picture.hash, card_crop(picture))));
}

static std::string entry(const people::Municipality& municipality, const Post& post, const ShownPictures& pictures)
{
    const Content& content = post.content;
    const std::string html = with_whole_addresses(http::to_html(content.body), municipality);
    return "<entry xml:lang=\"" + xml_text(content.language) + "\">\n" + element("id", "urn:uuid:" + post.id.text()) +
           element("title", content.title) +
           link("alternate", "text/html", site_address(municipality, with_way_in(news_path(post.slug), by_feed))) +
           (pictures.stored(content) ? enclosure(municipality, content.pictures.front()) : "") +
           element("published", to_rfc3339(post.published.value_or(post.changed))) +
           element("updated", to_rfc3339(last_change(post))) + "<author>\n" + element("name", post.unit_name) +
           "</author>\n" + element("summary", lead_with_kind(content)) + "<content type=\"html\">" + xml_text(html) +
           "</content>\n</entry>\n";
}

std::string atom_feed(const people::Municipality& municipality, const std::vector<Post>& posts,
                      const ShownPictures& pictures)
{
    Instant updated{};
    for (const Post& post : posts) updated = std::max(updated, last_change(post));
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        xml_text(municipality.language) + "\">\n";
    feed += element("id", feed_id(municipality)) + element("title", municipality.name) +
            element("updated", to_rfc3339(updated)) +
            link("self", "application/atom+xml", site_address(municipality, "/nyheter.atom")) +
            link("alternate", "text/html", site_address(municipality, "/nyheter")) + "<author>\n" +
            element("name", municipality.name) + "</author>\n";
    for (const Post& post : posts) feed += entry(municipality, post, pictures);
    return feed + "</feed>\n";
}

} // namespace samband::publishing
