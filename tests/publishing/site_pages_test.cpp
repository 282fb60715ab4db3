#include "publishing/site_limits.h"
#include "publishing/site_marks.h"
#include "publishing/site_world.h"

namespace samband::publishing {

class Site : public SiteTest {};
SAMBAND_ON_BOTH_DATABASES(Site);

static bool holds(const std::string& text, const std::string& piece)
{
    return text.find(piece) != std::string::npos;
}

TEST_P(Site, ShowsTheThreeNewestOnTheFrontPageAndTheRestOnPages)
{
    for (int number = 1; number <= news_per_page + 2; ++number) {
        later_s(60);
        out(written("Nyhet nummer " + std::to_string(number)));
    }
    const test::Called front = get("/");
    ASSERT_EQ(front.status, 200);
    ASSERT_EQ(front.page.model.find("news")->items().size(), 3u);
    EXPECT_EQ(front.page.model.find("news")->items()[0].find("title")->string(), "Nyhet nummer 12");
    EXPECT_TRUE(holds(html(front), "href=\"/nyheter/nyhet-nummer-10\""));

    const test::Called first = get("/nyheter");
    EXPECT_EQ(first.page.model.find("news")->items().size(), 10u);
    EXPECT_TRUE(holds(html(first), "href=\"/nyheter?side=2\" rel=\"next\""));
    const test::Called second = get("/nyheter", "side", "2");
    EXPECT_EQ(second.page.model.find("news")->items().size(), 2u);
    EXPECT_TRUE(holds(html(second), "href=\"/nyheter\" rel=\"prev\""));
    for (const char* bad : {"3", "0", "-1", "1x", "", "99999999999"})
        EXPECT_EQ(get("/nyheter", "side", bad).status, 404) << bad;
}

TEST_P(Site, AnItemTellsWhoWhenAndWhatTheCaseIs)
{
    Content content = written("Vannet stenges");
    content.case_reference = "26/1301";
    content.decided = false;
    content.language = "nn";
    const Post post = out(content);
    const std::string page = html(get("/nyheter/" + post.slug));
    for (const char* piece :
         {"<h1 itemprop=\"headline\">Vannet stenges</h1>", "itemtype=\"https://schema.org/NewsArticle\"", "Kari Prøve",
          "Kommunikasjon", "mailto:post@loten.example.no", "tel:62000000", "Sak 26/1301", "Ikke vedtatt ennå",
          "i dag 10:00", "datetime=\"2026-11-20T09:00:00Z\"", "skrevet på nynorsk", "<a href=\"/nyheter\">saken</a>",
          "<link rel=\"canonical\" href=\"https://loten.example.no/nyheter/vannet-stenges\">",
          "<meta property=\"og:type\" content=\"article\">", "<meta name=\"description\" content=\"Kort fortalt.\">"})
        EXPECT_TRUE(holds(page, piece)) << piece;
    EXPECT_FALSE(holds(page, "<script>"));
}

TEST_P(Site, ShowsEveryCorrectionWithItsTimeAndNote)
{
    Post post = out(written("Åpent møte"));
    const people::Person desk = person("Kari");
    for (const char* note : {"Møtet er onsdag, ikke tirsdag.", "Møtet er i kantina."}) {
        later_s(3600);
        post = write([&](db::Writing& tx) {
            return correct_post(tx, desk, post.id, post.version, post.content, note, false).post;
        });
    }
    const std::string page = html(get("/nyheter/" + post.slug));
    EXPECT_TRUE(holds(page, "Møtet er onsdag, ikke tirsdag."));
    EXPECT_TRUE(holds(page, "Møtet er i kantina."));
    EXPECT_TRUE(holds(page, "i dag 11:00")) << "the first correction";
    EXPECT_TRUE(holds(page, "i dag 12:00")) << "the second";
}

TEST_P(Site, TellsWhatWasWithdrawnFromWhatNeverWas)
{
    const Post post = out(written("Julegrantenning"));
    const people::Person desk = person("Kari");
    write([&](db::Writing& tx) { return withdraw_post(tx, desk, post.id, post.version, "Personopplysninger"); });
    const test::Called gone = get("/nyheter/" + post.slug);
    EXPECT_EQ(gone.status, 410);
    EXPECT_TRUE(holds(html(gone), "Kommunen har tatt denne saken ned."));
    EXPECT_FALSE(holds(html(gone), "Julegrantenning")) << "its words are gone too";
    EXPECT_FALSE(holds(html(gone), "Personopplysninger"));
    EXPECT_EQ(get("/nyheter/aldri-skrevet").status, 404);
    EXPECT_FALSE(holds(html(get("/")), "Julegrantenning"));
    EXPECT_FALSE(holds(text_of_file("/nyheter.atom"), "Julegrantenning"));
    EXPECT_FALSE(holds(text_of_file("/sitemap.xml"), post.slug));
    EXPECT_TRUE(get("/sok", "q", "julegrantenning").page.model.find("hits")->items().empty());
}

TEST_P(Site, HidesDraftsAndWhatIsForStaffAlone)
{
    const people::Person desk = person("Kari");
    write([&](db::Writing& tx) { return start_post(tx, desk, unit("Kommunikasjon"), written("Hemmelig utkast")); });
    EXPECT_FALSE(holds(html(get("/nyheter")), "Hemmelig"));
    EXPECT_TRUE(get("/sok", "q", "hemmelig").page.model.find("hits")->items().empty());
}

TEST_P(Site, SearchTeachesMarksAndSuggests)
{
    out(written("Biblioteket har åpent lørdager"));
    EXPECT_TRUE(holds(html(get("/sok")), "Skriv ett eller flere ord."));
    const std::string found = html(get("/sok", "q", "bibl"));
    EXPECT_TRUE(holds(found, "<mark>Biblioteket</mark>"));
    EXPECT_TRUE(holds(found, "value=\"bibl\""));
    EXPECT_TRUE(holds(html(get("/sok", "q", "enhjørning")), "Vi fant ingenting om «enhjørning»"));
    EXPECT_EQ(get("/sok", "q", std::string(10'000, 'x')).status, 200);
}

TEST_P(Site, IsOpenToAnyone)
{
    for (const http::Route& route : router_.routes()) {
        EXPECT_EQ(route.access, "anyone") << route.pattern;
        EXPECT_EQ(route.method, http::Method::get) << route.pattern;
        EXPECT_TRUE(route.cached_s > 0 || route.pattern == "/sok") << route.pattern;
    }
    EXPECT_EQ(router_.routes().size(), 17u);
}

TEST_P(Site, TellsWhoItIsAndWhichRulesHold)
{
    const std::string about = html(get("/om"));
    EXPECT_TRUE(holds(about, "vedtak K-sak 1/26"));
    EXPECT_TRUE(holds(about, "href=\"/protokoll/checkpoint\""));
    EXPECT_TRUE(holds(about, "loten.example.no/protokoll+1+key"));
    EXPECT_TRUE(holds(html(get("/tilgjengelighet")), "href=\"https://uustatus.no/nb/erklaringer/publisert/1\""));
    EXPECT_TRUE(holds(html(get("/kontakt")), "mailto:post@loten.example.no"));
}

TEST_P(Site, IsWholeInThreeLanguagesAndSetsNoCookie)
{
    const Post post = out(written("Noe nytt"));
    for (const std::string& path :
         {std::string("/"), std::string("/nyheter"), "/nyheter/" + post.slug, std::string("/sok"), std::string("/om"),
          std::string("/kontakt"), std::string("/personvern"), std::string("/tilgjengelighet")})
        for (const http::Language language : {http::Language::nb, http::Language::nn, http::Language::en}) {
            const test::Called called = get(path);
            EXPECT_TRUE(called.cookies.empty()) << path;
            const std::string page = html(called, language);
            for (const char* left : {"{{", "}}", "[[", "]]", "((", "href=\"\""})
                EXPECT_FALSE(holds(page, left)) << path << " " << left;
            EXPECT_TRUE(holds(page, "<h1")) << path;
        }
}

TEST(SiteMarks, MarkWholeWordsAndNothingElse)
{
    const auto marked = [](std::string_view text, std::string_view query) {
        std::string out;
        const Json pieces = marked_pieces(text, query);
        for (const Json& piece : pieces.items())
            out +=
                piece.find("mark")->boolean() ? "[" + piece.find("text")->string() + "]" : piece.find("text")->string();
        return out;
    };
    EXPECT_EQ(marked("Skolene åpner «skolen» i dag.", "skole"), "[Skolene] åpner «[skolen]» i dag.");
    EXPECT_EQ(marked("…vannet, og vann", "vann"), "…[vannet], og [vann]");
    EXPECT_EQ(marked("<b>vann</b>", "<b>"), "<[b]>vann</[b]>");
    EXPECT_EQ(marked("Uendret tekst", ""), "Uendret tekst");
    EXPECT_EQ(marked("", "vann"), "");
}

} // namespace samband::publishing
