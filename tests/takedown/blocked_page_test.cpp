#include "support/pages.h"
#include "takedown/pages.h"
#include "takedown/takedown_world.h"

namespace samband::takedown {
namespace {

class BlockedPage : public test::Pages<TakedownTest> {
protected:
    void SetUp() override
    {
        Pages::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
    }
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
    const std::string path = "/saker/" + out.id.text() + "/sperret";
    const std::string html = html_of(get("Kari", path));
    for (const char* text : {"Åpen dag", "Hjemme hos Ola Nordmann", "torsdag 3. desember"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_EQ(get("Wenche", path).status, 403);
}

} // namespace
} // namespace samband::takedown
