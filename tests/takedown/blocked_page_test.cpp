#include "http/catalogue.h"
#include "http/views.h"
#include "support/role_routes.h"
#include "takedown/pages.h"
#include "takedown/takedown_world.h"

namespace samband::takedown {
namespace {

class BlockedPage : public TakedownTest {
protected:
    void SetUp() override
    {
        TakedownTest::SetUp();
        if (IsSkipped()) return;
        known_ = std::make_shared<people::Municipality>(municipality_);
        known_->key = "prove";
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {known_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes);
    }
    void TearDown() override
    {
        router_ = {};
        TakedownTest::TearDown();
    }
    std::string html_for(const std::string& who, const std::string& path)
    {
        http::Request request;
        request.municipality = "prove";
        request.path = path;
        request.at = now();
        request.cookies[std::string(people::session_cookie)] =
            write([&](db::Writing& tx) { return people::start_session(tx, person_id(who), "", "").token; });
        test::Called called = test::call(router_, request);
        if (called.status != 200) return {};
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        called.page.dress(called.page.model, http::Language::nb);
        return views.render(called.page.view, called.page.model, http::Language::nb);
    }

    http::Router router_;
    std::shared_ptr<people::Municipality> known_;
};
SAMBAND_ON_BOTH_DATABASES(BlockedPage);

/// A name may stand in the fields of an event as well as in its text: whoever looks after the breach sees all of it.
TEST_P(BlockedPage, ShowsWhatStoodInTheFieldsOfItsKindToo)
{
    publishing::Content content = publishing::story("Åpen dag");
    content.kind = publishing::PostKind::event;
    content.kind_facts = {{"starts", "2026-12-03T18:00"}, {"place", "Hjemme hos Ola Nordmann"}};
    const publishing::Post out = publish("Kari", start("Kari", content, "Kommunikasjon"), {.tell_staff = true}).post;
    withdraw("Kari", out, "Et navn.");
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { publishing::block_post(tx, kari, out.id, "Et navn."); });
    const std::string html = html_for("Kari", "/saker/" + out.id.text() + "/sperret");
    for (const char* text : {"Åpen dag", "Hjemme hos Ola Nordmann", "torsdag 3. desember"})
        EXPECT_NE(html.find(text), std::string::npos) << text;
    EXPECT_EQ(html_for("Wenche", "/saker/" + out.id.text() + "/sperret"), "");
}

} // namespace
} // namespace samband::takedown
