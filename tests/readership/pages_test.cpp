#include "http/views.h"
#include "publishing/desk.h"
#include "readership/pages.h"
#include "readership/showings.h"
#include "support/role_routes.h"

namespace samband::readership {
namespace {

class ReadPage : public publishing::Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "loten";
        municipality_->site = "https://loten.example.no";
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes);
    }
    void TearDown() override
    {
        router_ = {};
        Desk::TearDown();
    }
    test::Called get(const std::string& who, const Id& post)
    {
        http::Request request;
        request.municipality = "loten";
        request.path = "/saker/" + post.text() + "/lest";
        request.at = now();
        request.cookies[std::string(people::session_cookie)] =
            write([&](db::Writing& tx) { return people::start_session(tx, person_id(who), "", "").token; });
        return test::call(router_, request);
    }
    static std::string html_of(const test::Called& called, http::Language language)
    {
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        Json model = called.page.model;
        called.page.dress(model, language);
        return views.render(called.page.view, model, language);
    }

    http::Router router_;
    std::shared_ptr<people::Municipality> municipality_;
};
SAMBAND_ON_BOTH_DATABASES(ReadPage);

TEST_P(ReadPage, TellsHowOftenByWhichWayAndHowItIsCounted)
{
    const publishing::Post post =
        publish("Kari", start("Kari", publishing::story("Vannet stenges"), "Kommunikasjon"), {.despite_advice = true})
            .post;
    std::vector<Sum> sums{{post.slug, {2026, 11, 20}, "nyhetsbrev", 30},
                          {post.slug, {2026, 11, 20}, "andre", 3},
                          {post.slug, {2026, 11, 21}, "rett", 1}};
    write_showings(db(), sums);
    const test::Called called = get("Wenche", post.id);
    ASSERT_EQ(called.status, 200);
    EXPECT_EQ(called.page.model.find("showings")->integer(), 34);
    const std::string html = html_of(called, http::Language::nb);
    for (const char* text :
         {"<strong>34</strong>", "<th scope=\"row\">Nyhetsbrev</th><td class=\"number\">30</td>",
          "Søk og andre nettsteder", "width=\"100%\"", "width=\"10%\"", "21. november 2026",
          "Vi teller visninger, ikke personer", "https://loten.example.no/nyheter/vannet-stenges?fra=sms"})
        EXPECT_NE(html.find(text), html.npos) << text;
    EXPECT_NE(html_of(called, http::Language::en).find("We count showings, not people"), html.npos);
    EXPECT_EQ(get("Enok", post.id).status, 403) << "who writes no posts has no business with them";
}

TEST_P(ReadPage, ADraftHasBeenShownToNobody)
{
    const test::Called called = get("Kari", start("Kari", publishing::story(), "Kommunikasjon").id);
    ASSERT_EQ(called.status, 200);
    const std::string html = html_of(called, http::Language::nb);
    EXPECT_NE(html.find("<strong>0</strong>"), html.npos);
    EXPECT_EQ(html.find("<table"), html.npos);
    EXPECT_EQ(html.find("?fra="), html.npos) << "it has no address yet";
    EXPECT_EQ(get("Kari", Id()).status, 404);
}

} // namespace
} // namespace samband::readership
