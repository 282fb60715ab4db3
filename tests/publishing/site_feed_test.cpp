#include "publishing/feed_news.h"
#include "publishing/feed_xml.h"
#include "publishing/site_world.h"

namespace samband::publishing {

class SiteFeeds : public SiteTest {};
SAMBAND_ON_BOTH_DATABASES(SiteFeeds);

/// A strict reader of the XML that we write: what is not well-formed is told; else empty. `texts` gets, by the path
/// of elements, each one's text.
static std::string fault_in_xml(std::string_view xml, std::multimap<std::string, std::string>& texts)
{
    std::vector<std::string> open;
    std::string text;
    if (!xml.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")) return "no declaration";
    xml.remove_prefix(xml.find("?>") + 2);
    bool ended = false;
    while (!xml.empty()) {
        if (static_cast<unsigned char>(xml[0]) < 0x20 && xml[0] != '\n' && xml[0] != '\t') return "a control character";
        if (xml[0] == '&') {
            const std::string entity(xml.substr(0, xml.find(';') + 1));
            static const std::map<std::string, char> known{
                {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
            if (!known.contains(entity)) return "entity " + entity;
            text += known.at(entity);
            xml.remove_prefix(entity.size());
        } else if (xml[0] == '<') {
            const std::size_t end = xml.find('>');
            if (end == xml.npos) return "a tag without an end";
            std::string tag(xml.substr(1, end - 1));
            xml.remove_prefix(end + 1);
            const bool closes = tag.starts_with('/');
            const bool empty = tag.ends_with('/');
            if (closes) {
                if (open.empty() || open.back() != tag.substr(1)) return "closes " + tag;
                std::string path;
                for (const std::string& name : open) path += "/" + name;
                texts.emplace(path, text);
                open.pop_back();
                ended = open.empty();
            } else {
                if (ended) return "two roots";
                const std::string attributes = tag.find(' ') == tag.npos ? "" : tag.substr(tag.find(' '));
                if (std::count(attributes.begin(), attributes.end(), '"') % 2 ||
                    attributes.find('<') != attributes.npos)
                    return "attributes " + tag;
                if (!empty) open.push_back(tag.substr(0, tag.find(' ')));
            }
            text.clear();
        } else {
            if (open.empty() && xml[0] != '\n') return "text outside";
            text += xml[0];
            xml.remove_prefix(1);
        }
    }
    return open.empty() && ended ? "" : "not closed";
}

TEST_P(SiteFeeds, AtomHasWhatTheStandardRequiresAndIdsThatStay)
{
    Post post = out(written("Åpent & <gratis> \"møte\""));
    const auto read_feed = [&] {
        std::multimap<std::string, std::string> texts;
        EXPECT_EQ(fault_in_xml(text_of_file("/nyheter.atom"), texts), "");
        return texts;
    };
    const auto texts = read_feed();
    const auto one = [](const auto& all, const std::string& path) {
        EXPECT_EQ(all.count(path), 1u) << path;
        return all.find(path) == all.end() ? "" : all.find(path)->second;
    };
    EXPECT_EQ(one(texts, "/feed/id"), "tag:loten.example.no,2026:nyheter");
    EXPECT_EQ(one(texts, "/feed/updated"), "2026-11-20T09:00:00Z");
    EXPECT_EQ(one(texts, "/feed/entry/id"), "urn:uuid:" + post.id.text());
    EXPECT_EQ(one(texts, "/feed/entry/title"), "Åpent & <gratis> \"møte\"");
    EXPECT_EQ(one(texts, "/feed/entry/author/name"), "Kommunikasjon");
    EXPECT_EQ(one(texts, "/feed/entry/content"),
              "<p>Mer om <a href=\"https://loten.example.no/nyheter\">saken</a>.</p>\n");

    later_s(3600);
    const people::Person desk = person("Kari");
    write(
        [&](db::Writing& tx) { return correct_post(tx, desk, post.id, post.version, post.content, "Rettet.", false); });
    const auto later = read_feed();
    EXPECT_EQ(one(later, "/feed/entry/id"), one(texts, "/feed/entry/id"));
    EXPECT_EQ(one(later, "/feed/entry/published"), "2026-11-20T09:00:00Z");
    EXPECT_EQ(one(later, "/feed/entry/updated"), "2026-11-20T10:00:00Z");
    EXPECT_EQ(one(later, "/feed/updated"), "2026-11-20T10:00:00Z");
}

TEST_P(SiteFeeds, TheJsonFeedHasTheSameEntries)
{
    const Post post = out(written("Noe nytt"));
    const Json feed = parse_json(text_of_file("/nyheter.json"));
    EXPECT_EQ(feed.find("version")->string(), "https://jsonfeed.org/version/1.1");
    ASSERT_EQ(feed.find("items")->items().size(), 1u);
    const Json& item = feed.find("items")->items()[0];
    EXPECT_EQ(item.find("id")->string(), "urn:uuid:" + post.id.text());
    EXPECT_EQ(item.find("url")->string(), "https://loten.example.no/nyheter/noe-nytt?fra=feed");
    EXPECT_EQ(item.find("date_published")->string(), "2026-11-20T09:00:00Z");
}

TEST_P(SiteFeeds, TheSitemapNamesEveryPageAndRobotsNamesTheSitemap)
{
    out(written("Noe nytt"));
    std::multimap<std::string, std::string> texts;
    const std::string map = text_of_file("/sitemap.xml");
    EXPECT_EQ(fault_in_xml(map, texts), "");
    EXPECT_EQ(texts.count("/urlset/url/loc"), 11u);
    EXPECT_NE(map.find("<loc>https://loten.example.no/nyheter/noe-nytt</loc><lastmod>2026-11-20T09:00:00Z"), map.npos);
    EXPECT_NE(text_of_file("/robots.txt").find("Sitemap: https://loten.example.no/sitemap.xml\n"), std::string::npos);
}

TEST_P(SiteFeeds, AreWholeBeforeAnythingIsOut)
{
    std::multimap<std::string, std::string> texts;
    EXPECT_EQ(fault_in_xml(text_of_file("/nyheter.atom"), texts), "");
    EXPECT_EQ(texts.count("/feed/updated"), 1u);
    EXPECT_TRUE(parse_json(text_of_file("/nyheter.json")).find("items")->items().empty());
}

TEST(SiteXml, HoldsWhatXmlCanHold)
{
    EXPECT_EQ(xml_text("a<b>&\"'æ"), "a&lt;b&gt;&amp;&quot;&#39;æ");
    EXPECT_EQ(xml_text(std::string_view("\0\x01\x1f\t\n", 5)), "\uFFFD\uFFFD\uFFFD\t\n");
    EXPECT_EQ(xml_text("\xEF\xBF\xBF"), "\uFFFD");
    EXPECT_EQ(xml_text("\xff"), "\uFFFD");
}

} // namespace samband::publishing
