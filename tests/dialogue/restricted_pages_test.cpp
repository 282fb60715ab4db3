#include "dialogue/correspondence.h"
#include "dialogue/file_pages.h"
#include "dialogue/pages.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/today.h"
#include "support/pages.h"

/// Restricted threads as pages: who gets them, who is noted, and who sees that.
namespace samband::dialogue {
namespace {

class RestrictedPages : public test::Pages<Correspondence> {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        looks_ = std::make_unique<LookLog>(
            [this](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); });
        people::Routes made = routes();
        add_routes(made, looks_.get());
        add_file_routes(
            made, [](std::string_view) { return std::filesystem::temp_directory_path(); }, looks_.get());
        Inbound it = message("1", "Nattevakten sovnet på jobb.");
        it.who = "Hemmelig Avsender";
        it.unit = unit("Hjemmetjenesten");
        id_ = take(it).thread;
    }
    void TearDown() override
    {
        looks_.reset();
        Pages::TearDown();
    }
    void hold()
    {
        by("Leif", [&](db::Writing& tx, const people::Person& leif) {
            return restrict_thread(tx, leif, id_, find_thread(tx, id_)->version, "Gjelder en ansatt.",
                                   {person_id("Sara")});
        });
    }
    std::string path(const std::string& act = {}) const { return "/samtaler/" + id_.text() + act; }
    std::vector<Look> seen()
    {
        looks_->stop();
        return read([&](db::Reading& tx) { return looks_at(tx, thread_look, id_, 100); });
    }
    /// Route by route, with the thread's id for each parameter.
    http::Request asked_of(const http::Route& route, const std::string& who)
    {
        std::string at = route.pattern;
        for (std::size_t open = at.find('{'); open != std::string::npos; open = at.find('{'))
            at.replace(open, at.find('}') - open + 1, id_.text());
        http::Request request = asked(who, route.method, at);
        request.query = {{"q", "nattevakten"}, {"mappe", "apne"}};
        return request;
    }

    std::unique_ptr<LookLog> looks_;
    Id id_;
};
SAMBAND_ON_BOTH_DATABASES(RestrictedPages);

TEST_P(RestrictedPages, NoRouteThatNamesAThreadKnowsItForWhoMayNotReadIt)
{
    hold();
    int walked = 0;
    for (const char* who : {"Kari", "Rolf", "Wenche", "Dina"})
        for (const http::Route& route : router_.routes()) {
            if (route.access == "anyone") continue;
            const test::Called called = test::call(router_, asked_of(route, who));
            const std::string name = std::string(http::word(route.method)) + " " + route.pattern + " as " + who;
            if (route.pattern.starts_with("/samtaler/{id}")) {
                EXPECT_EQ(called.status, 404) << name;
                ++walked;
            }
            if (called.status != 200) continue;
            const std::string said = to_text(called.page.model);
            EXPECT_FALSE(has(said, "Nattevakten")) << name;
            EXPECT_FALSE(has(said, "Hemmelig Avsender")) << name;
            EXPECT_FALSE(has(said, id_.text()) && !route.pattern.ends_with("liste") && !has(route.pattern, "{"))
                << name;
        }
    EXPECT_GT(walked, 100);
    EXPECT_TRUE(seen().empty()) << "who sees nothing is not noted";
}

TEST_P(RestrictedPages, AreThereForItsReadersAndEachLookIsNoted)
{
    hold();
    EXPECT_EQ(get("Sara", path()).status, 200);
    EXPECT_EQ(get("Leif", path("/nytt")).status, 200);
    EXPECT_TRUE(has(to_text(get("Sara", "/samtaler/sok", {{"q", "nattevakten"}}).page.model), "Nattevakten"))
        << "who reads it finds it";
    EXPECT_EQ(post("Sara", path("/merknad"), {{"note", ""}}).status, 422) << "comes back with what it shows";
    EXPECT_EQ(post("Sara", path("/merknad"), {{"note", "Ringte."}}).status, 303);
    std::vector<std::string> parts;
    for (const Look& look : seen()) parts.push_back(look.person_name + " " + look.part);
    std::ranges::sort(parts);
    EXPECT_EQ(join(parts, ", "), "Leif Prøve news, Sara Prøve page, Sara Prøve page, Sara Prøve search");
}

TEST_P(RestrictedPages, AreRefusedWhereWhoLooksCannotBeNoted)
{
    hold();
    EXPECT_EQ(get("Sara", path()).status, 200);
    looks_->stop();
    EXPECT_EQ(get("Sara", path()).status, 503);
    EXPECT_EQ(get("Kari", path()).status, 404) << "who may not read it is told nothing else than before";
    EXPECT_EQ(get("Sara", "/samtaler/sok", {{"q", "nattevakten"}}).status, 503);
    EXPECT_EQ(get("Kari", "/samtaler/sok", {{"q", "nattevakten"}}).status, 200);
}

TEST_P(RestrictedPages, ListsSayThatItIsThereAndNotWhatItHolds)
{
    hold();
    for (const char* address : {"/samtaler", "/samtaler/i-dag"}) {
        const std::string html = html_of(get("Sara", address, {{"mappe", "apne"}}));
        EXPECT_FALSE(has(html, "Nattevakten")) << address;
        EXPECT_FALSE(has(html, "Hemmelig Avsender")) << address;
    }
    EXPECT_TRUE(has(html_of(get("Sara", "/samtaler", {{"mappe", "apne"}})), "Skjermet samtale"));
    EXPECT_TRUE(has(html_of(get("Sara", "/samtaler", {{"mappe", "apne"}}), http::Language::nn), "Skjerma samtale"));
    EXPECT_FALSE(has(html_of(get("Kari", "/samtaler", {{"mappe", "apne"}})), "Skjermet samtale"));
}

TEST_P(RestrictedPages, AreChosenOnThePageByWhoMay)
{
    EXPECT_FALSE(has(html_of(get("Sara", path())), "/skjerm"));
    const std::string html = html_of(get("Leif", path()));
    for (const char* text : {"Hvem kan lese", "Skjerm samtalen", "Sara Prøve"}) EXPECT_TRUE(has(html, text)) << text;
    EXPECT_EQ(post("Leif", path("/skjerm"), {{"seen_version", std::to_string(thread(id_).version)}}).status, 422);
    EXPECT_EQ(post("Leif", path("/skjerm"),
                   {{"seen_version", std::to_string(thread(id_).version)},
                    {"restrict_why", "Personalsak."},
                    {"readers", person_id("Enok").text()},
                    {"reader_more", person_id("Sara").text()}})
                  .to,
              path());
    const std::string held = html_of(get("Leif", path()));
    for (const char* text : {"Samtalen er skjermet.", "Personalsak.", "Opphev skjermingen", "/innsynslogg/"})
        EXPECT_TRUE(has(held, text)) << text;
    EXPECT_FALSE(has(html_of(get("Sara", path())), "/innsynslogg/")) << "the log is the leader's";
    EXPECT_EQ(post("Leif", path("/opphev-skjerming"),
                   {{"seen_version", std::to_string(thread(id_).version)}, {"lift_why", "Avklart."}})
                  .to,
              path());
    EXPECT_FALSE(thread(id_).restricted);
}

TEST_P(RestrictedPages, WhoLookedIsSeenByItsLeaderAndTheDataProtectionOfficer)
{
    write([&](db::Writing& tx) {
        return people::give_mandate(
            tx, Id(), {.person = person_id("Enok"), .unit = unit("Kommunen"), .role = "data-protection-officer"});
    });
    hold();
    get("Sara", path());
    ASSERT_EQ(seen().size(), 1U);
    const std::string log = "/innsynslogg/" + id_.text();
    for (const char* who : {"Leif", "Enok"}) {
        const std::string html = html_of(get(who, log));
        EXPECT_TRUE(has(html, "Sara Prøve")) << who;
        EXPECT_FALSE(has(html, "Nattevakten")) << who;
        EXPECT_TRUE(has(html_of(get(who, "/innsynslogg")), log)) << who;
    }
    for (const char* who : {"Sara", "Kari", "Rolf"}) {
        EXPECT_EQ(get(who, log).status, 404) << who;
        EXPECT_FALSE(has(html_of(get(who, "/innsynslogg")), log)) << who;
    }
    EXPECT_TRUE(has(html_of(get("Kari", "/innsynslogg")), "Ingen skjermede samtaler"));
}

} // namespace
} // namespace samband::dialogue
