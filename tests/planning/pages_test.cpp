#include "planning/free_times.h"
#include "planning/pages.h"
#include "planning/planner.h"
#include "publishing/post_pages.h"
#include "readership/showings.h"
#include "support/pages.h"

namespace samband::planning {
namespace {

class PlanningPages : public test::Pages<Planner> {
protected:
    void SetUp() override
    {
        Planner::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
        publishing::Outside outside;
        outside.free_times = free_times;
        publishing::add_post_page_routes(made, outside);
        publishing::add_post_act_routes(made, outside);
    }
};
SAMBAND_ON_BOTH_DATABASES(PlanningPages);

TEST_P(PlanningPages, TheMonthHasWeeksDaysAndWhatStandsThere)
{
    const publishing::Post one = scheduled("Vannet stenges", {2026, 11, 24}, {9, 0, 0});
    scheduled("Vannet er tilbake", {2026, 11, 24}, {9, 45, 0});
    as("Kari", [](db::Writing& tx, const people::Person& by) {
        add_note(tx, by, {{2026, 11, 23}, {2026, 11, 24}, "budsjettuka"});
    });
    const std::string html = html_of(get("Kari", "/kalender"));
    for (const char* text :
         {"november 2026", "data-day=\"2026-10-26\"", "data-day=\"2026-12-06\"", "Vannet stenges", "09:00", "Planlagt",
          "budsjettuka", "Farsdag", "kl. 09:45", "/kalender/ny?dag=2026-11-25", "tirsdag 24. november"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_FALSE(has(html, "data-day=\"2026-12-07\""));
    EXPECT_FALSE(has(html, "/kalender/ny?dag=2026-11-19")) << "yesterday nothing begins";
    EXPECT_TRUE(has(html_of(get("Kari", "/kalender"), http::Language::nn), "tysdag 24. november"));
    EXPECT_TRUE(has(html, "data-id=\"" + one.id.text() + "\""));
}

TEST_P(PlanningPages, TheNextFreeSlotsStandWhereAPostIsScheduled)
{
    as("Kari", [](db::Writing& tx, const people::Person& by) {
        add_slot(tx, by, {Id(), "website", 2, {12, 0, 0}, "Tirsdagstipset"});
    });
    const publishing::Post one = start("Kari", publishing::story("Svømmehallen åpner"), "Kommunikasjon");
    const publishing::Post two = start("Kari", publishing::story("Biblioteket stenger"), "Kommunikasjon");
    const test::Called shown = get("Kari", "/saker/" + one.id.text());
    const std::string html = html_of(shown);
    for (const char* text : {"Neste ledige plasser", "name=\"slot\"", "tirsdag 24. november kl. 12:00",
                             "Tirsdagstipset", "tirsdag 1. desember kl. 12:00", "tirsdag 8. desember kl. 12:00"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_FALSE(has(html, "15. desember")) << "three are enough";
    const std::string at = shown.page.model.find("panel")->find("free_times")->items()[0].find("at")->string();
    const auto press = [&](const publishing::Post& which) {
        return post("Kari", "/saker/" + which.id.text() + "/publiser",
                    {{"seen_version", std::to_string(which.version)}, {"slot", at}});
    };
    const test::Called pressed = press(one);
    EXPECT_EQ(pressed.status, 303) << pressed.says << to_text(pressed.page.model).substr(0, 6'000);
    EXPECT_EQ(now_is(one).due, from_oslo({{2026, 11, 24}, {12, 0, 0}}));
    EXPECT_EQ(press(two).status, 422) << "another has it now";
    EXPECT_EQ(now_is(two).state, publishing::State::draft);
}

TEST_P(PlanningPages, FiltersStandInTheAddress)
{
    const publishing::Post ours = scheduled("Nettsak", {2026, 11, 24});
    const publishing::Post inner =
        schedule("Kari", start("Kari", publishing::story("Intern sak", {"intranet"}), "Kommunikasjon"),
                 from_oslo({{2026, 11, 25}, {12, 0, 0}}))
            .post;
    const auto shows = [&](std::vector<std::pair<std::string, std::string>> query) {
        query.emplace_back("vis", "liste");
        query.emplace_back("dag", "2026-11-01");
        const std::string html = html_of(get("Kari", "/kalender", query));
        return std::string(has(html, ours.id.text()) ? "web " : "") + (has(html, inner.id.text()) ? "intra" : "");
    };
    EXPECT_EQ(shows({}), "web intra");
    EXPECT_EQ(shows({{"kanal", "intranet"}}), "intra");
    EXPECT_EQ(shows({{"tilstand", "published"}}), "");
    EXPECT_EQ(shows({{"enhet", unit("Kommunikasjon").text()}}), "web intra");
    EXPECT_EQ(shows({{"enhet", unit("Skole").text()}}), "");
    EXPECT_EQ(shows({{"kanal", "telex"}, {"enhet", "nei"}}), "web intra") << "what makes no sense filters nothing";
    const Id campaign = as("Kari", [&](db::Writing& tx, const people::Person& by) {
        const Id id = add_campaign(tx, by, {"Lesedag", {2026, 11, 1}, {2026, 12, 1}, ""});
        join_campaign(tx, by, inner.id, id);
        return id;
    });
    EXPECT_EQ(shows({{"kampanje", campaign.text()}}), "intra");
    const std::string html = html_of(get("Kari", "/kalender", {{"kanal", "intranet"}, {"vis", "uke"}}));
    EXPECT_TRUE(has(html, "/kalender?vis=uke&amp;dag=2026-11-13&amp;kanal=intranet")) << "and go along";
}

TEST_P(PlanningPages, AnyDayOfAnyYearIsDrawn)
{
    for (const char* day : {"2000-01-01", "2199-12-31", "2024-02-29", "1999-12-31", "2026-13-01", "x", ""})
        for (const char* form : {"maaned", "uke", "liste"})
            EXPECT_EQ(get("Kari", "/kalender", {{"dag", day}, {"vis", form}}).status, 200) << day << form;
}

TEST_P(PlanningPages, MovingTellsWhyNot)
{
    const publishing::Post post = scheduled("Julegran", {2026, 11, 25});
    const std::string plan = "/kalender/sak/" + post.id.text();
    EXPECT_TRUE(has(html_of(get("Kari", plan)), "value=\"2026-11-25\""));
    EXPECT_EQ(this->post("Kari", plan + "/flytt", {{"seen_version", "99"}, {"day", "2026-11-26"}}).status, 409);
    EXPECT_EQ(
        this->post("Kari", plan + "/flytt", {{"seen_version", std::to_string(post.version)}, {"day", "2026-11-26"}})
            .status,
        303);
    const publishing::Post moved = now_is(post);
    EXPECT_EQ(in_oslo(*moved.due), (LocalTime{{2026, 11, 26}, {12, 0, 0}}));
    const test::Called wrong =
        this->post("Kari", plan + "/flytt", {{"seen_version", std::to_string(moved.version)}, {"day", "2026-11-01"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(has(html_of(wrong), "Velg en dag fram i tid."));
    set_crisis();
    const test::Called refused =
        this->post("Kari", plan + "/flytt", {{"seen_version", std::to_string(moved.version)}, {"day", "2026-11-27"}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(has(html_of(refused), "Saken ble ikke flyttet"));
    EXPECT_FALSE(refused.page.model.find("refused")->find("says")->string().empty());
    EXPECT_EQ(now_is(post).due, moved.due);
}

TEST_P(PlanningPages, AnEmptyDayIsBegunOnce)
{
    const std::string request = "01936e5a-dead-7000-8000-00000000000a";
    const auto begin = [&] {
        return post("Leif", "/kalender/ny", {{"title", "Ny rutine"}, {"day", "2026-11-26"}, {"request_id", request}})
            .to;
    };
    const std::string made = begin();
    EXPECT_TRUE(made.starts_with("/saker/"));
    EXPECT_EQ(begin(), made);
    const std::string html = html_of(get("Gro", "/kalender"));
    EXPECT_TRUE(has(html, "Ny rutine"));
    EXPECT_TRUE(has(html, "Kladd"));
    EXPECT_EQ(post("Leif", "/kalender/ny", {{"day", "i morgen"}}).status, 422);
}

TEST_P(PlanningPages, TheFeedNeedsNoCookie)
{
    const test::Called made = post("Kari", "/kalender/abonnement", {});
    const std::string address = made.page.model.find("address")->string();
    const std::string path = address.substr(address.find("/kalender"));
    EXPECT_TRUE(has(html_of(made), "Den vises bare denne ene gangen."));
    EXPECT_EQ(get("", path).status, 200);
    EXPECT_EQ(get("", path + "x").status, 404);
    EXPECT_FALSE(has(html_of(get("Kari", "/kalender/abonnement")), path.substr(15))) << "told once";
    post("Kari", "/kalender/abonnement/slutt", {});
    EXPECT_EQ(get("", path).status, 404);
}

TEST_P(PlanningPages, FormsOfTheDeskAndTheWritersWork)
{
    const std::string note = post("Kari", "/kalender/merknader", {{"says", "valgdag"}, {"from", "2027-09-13"}}).to;
    EXPECT_EQ(note, "/kalender?dag=2027-09-13");
    EXPECT_EQ(post("Leif", "/kalender/merknader", {{"says", "x"}, {"from", "2027-09-13"}}).status, 403);
    EXPECT_EQ(post("Kari", "/kalender/plasser", {{"channel", "website"}, {"weekday", "2"}, {"time", "12:00"}}).status,
              303);
    EXPECT_EQ(post("Kari", "/kalender/plasser", {{"channel", "website"}, {"weekday", "2"}, {"time", "tolv"}}).status,
              422);
    EXPECT_TRUE(has(html_of(get("Kari", "/kalender/plasser")), "tirsdag 12:00"));
    const publishing::Post draft = scheduled("Med plass", {2026, 12, 3});
    const std::string plan = html_of(get("Kari", "/kalender/sak/" + draft.id.text()));
    EXPECT_TRUE(has(plan, "Neste ledige plass:")) << plan;

    const std::string campaign =
        post("Leif", "/kampanjer", {{"name", "Lesedag"}, {"from", "2026-12-01"}, {"to", "2026-12-24"}}).to;
    EXPECT_EQ(post("Kari", "/kalender/sak/" + draft.id.text() + "/kampanje",
                   {{"campaign", campaign.substr(std::string("/kampanjer/").size())}})
                  .status,
              303);
    EXPECT_TRUE(has(html_of(get("Leif", campaign)), "Med plass"));
    EXPECT_TRUE(has(html_of(get("Leif", "/kampanjer")), "Lesedag"));
    EXPECT_EQ(post("Kari", "/kalender/sak/" + draft.id.text() + "/gjenta",
                   {{"every", "year"}, {"first", "2027-12-03"}, {"days_before", "14"}})
                  .status,
              303);
    EXPECT_TRUE(has(html_of(get("Leif", "/gjentakelser")), "Hvert år"));
    EXPECT_TRUE(post("Leif", "/kalender/sak/" + draft.id.text() + "/kopi", {}).to.starts_with("/saker/"));
}

TEST_P(PlanningPages, ACampaignTellsHowOftenItsPostsWereShown)
{
    const std::string to =
        post("Kari", "/kampanjer", {{"name", "Lesedag"}, {"from", "2026-11-20"}, {"to", "2026-11-24"}}).to;
    EXPECT_FALSE(has(html_of(get("Kari", to)), "Visninger i alt")) << "it has no posts yet";
    const publishing::Post read_much =
        publish("Kari", start("Kari", publishing::story("=HYPERLINK(1)"), "Kommunikasjon"), {.despite_advice = true})
            .post;
    later_s(1);
    const publishing::Post unread = scheduled("@Kommer", {2026, 11, 24});
    const Id campaign = *Id::parse(to.substr(std::string("/kampanjer/").size()));
    for (const publishing::Post& one : {read_much, unread})
        as("Kari", [&](db::Writing& tx, const people::Person& by) { join_campaign(tx, by, one.id, campaign); });
    std::vector<readership::Sum> sums{{read_much.slug, {2026, 11, 20}, "nyhetsbrev", 40},
                                      {read_much.slug, {2026, 12, 20}, "nyhetsbrev", 2},
                                      {read_much.slug, {2026, 11, 21}, "facebook", 7}};
    readership::write_showings(db(), sums);

    const test::Called page = get("Kari", to);
    EXPECT_EQ(page.page.model.find("showings")->integer(), 49);
    EXPECT_EQ(page.page.model.find("in_span")->integer(), 47);
    const std::string html = html_of(page);
    EXPECT_TRUE(has(html, "<th scope=\"row\">Nyhetsbrev</th><td class=\"number\">42</td>")) << html;
    EXPECT_TRUE(has(html, "visninger: 49"));

    http::Request request = asked("Kari", http::Method::get, to + "/visninger.csv");
    const auto match = router_.find(request.method, request.path);
    request.parameters = match.parameters;
    const auto file = std::get<http::Bytes>(match.route->handler(request).what);
    EXPECT_EQ(file.download_as, "visninger.csv");
    const std::string address = "https://prove.example/nyheter/" + read_much.slug;
    EXPECT_EQ(file.body, "\xEF\xBB\xBF"
                         "\"sak\",\"publisert\",\"adresse\",\"kom fra\",\"visninger\",\"i kampanjens periode\"\r\n"
                         "\"'@Kommer\",\"\",\"\",\"\",\"0\",\"0\"\r\n"
                         "\"'=HYPERLINK(1)\",\"2026-11-20\",\"" +
                             address + "\",\"Nyhetsbrev\",\"42\",\"40\"\r\n" + "\"'=HYPERLINK(1)\",\"2026-11-20\",\"" +
                             address + "\",\"Facebook\",\"7\",\"7\"\r\n");
    EXPECT_EQ(get("Enok", to + "/visninger.csv").status, 403);
}

} // namespace
} // namespace samband::planning
