#include "publishing/site_world.h"

namespace samband::publishing {

class SiteHostile : public SiteTest {};
SAMBAND_ON_BOTH_DATABASES(SiteHostile);

static constexpr const char* hostile = "'\"></title></script><script>alert(1)</script><img src=x onerror=alert(1)>]]>&lt;{{x}}";

/// A post with the hostile text in every field that somebody can write, and one sender and contact by that name.
static Content all_hostile()
{
    Content content;
    content.title = hostile;
    content.lead = hostile;
    content.body = std::string(hostile) + "\n\n## " + hostile + "\n\n[x](javascript:alert(1)) ![" + hostile +
                   "](javascript:alert(2))\n\n| " + hostile + " |\n|---|\n| <svg onload=alert(3)> |\n\n```\n" + hostile + "\n```\n";
    content.case_reference = hostile;
    content.channels = {"website"};
    return content;
}

TEST_P(SiteHostile, NothingWrittenBecomesMarkup)
{
    const people::Person kari = person("Kari");
    Post post = out(all_hostile());
    write([&](db::Writing& tx) { return correct_post(tx, kari, post.id, post.version, post.content, hostile, false); });

    std::vector<std::string> pages;
    for (const std::string& path : {std::string("/"), std::string("/nyheter"), "/nyheter/" + post.slug})
        pages.push_back(html(get(path)));
    pages.push_back(html(get("/sok", "q", "alert")));
    pages.push_back(html(get("/sok", "q", hostile)));
    EXPECT_NE(pages[2].find("&lt;script&gt;alert(1)&lt;/script&gt;"), std::string::npos) << "it is shown as it was written";
    pages.push_back(text_of_file("/nyheter.atom"));
    pages.push_back(text_of_file("/sitemap.xml"));
    for (const std::string& page : pages)
        for (const char* unsafe : {"<script>alert", "<img src=x", "<svg onload", "href=\"javascript:", "]]>", "src=\"javascript:"})
            EXPECT_EQ(page.find(unsafe), page.npos) << unsafe << " in\n" << page;

    const std::string json = text_of_file("/nyheter.json");
    EXPECT_EQ(json.find("</script>"), json.npos) << "it may stand inside a script element";
    const Json feed = parse_json(json);
    const std::string content = feed.find("items")->items()[0].find("content_html")->string();
    for (const char* unsafe : {"<script>", "<img src=x", "<svg", "=\"javascript:"}) EXPECT_EQ(content.find(unsafe), content.npos) << unsafe;
}

} // namespace samband::publishing
