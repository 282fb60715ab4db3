#include "base/calendar.h"
#include "dialogue/pages.h"
#include "moderation/block.h"
#include "moderation/moderated.h"
#include "moderation/pages.h"
#include "moderation/report.h"
#include "moderation/rule.h"
#include "moderation/today.h"
#include "support/pages.h"

#include <algorithm>

/// What moderation keeps of a restricted thread: who gets it, who is noted, and what its lists say.
namespace samband::moderation {
namespace {

class RestrictedModeration : public test::Pages<Moderated> {
protected:
    void SetUp() override
    {
        Moderated::SetUp();
        if (IsSkipped()) return;
        adopt_with(yes_first);
        looks_ = std::make_unique<dialogue::LookLog>(
            [this](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); });
        people::Routes made = routes();
        dialogue::add_routes(made, looks_.get());
        samband::moderation::add_routes(made, looks_.get());
    }
    void TearDown() override
    {
        looks_.reset();
        Pages::TearDown();
    }
    std::string day(int from_now) { return to_string(in_oslo(now()).date.plus_days(from_now)); }
    std::string said(const std::string& who, const std::string& path)
    {
        const test::Called called = get(who, path);
        EXPECT_EQ(called.status, 200) << path;
        return to_text(called.page.model);
    }

    std::unique_ptr<dialogue::LookLog> looks_;
};
SAMBAND_ON_BOTH_DATABASES(RestrictedModeration);

TEST_P(RestrictedModeration, IsNotThereForWhoMayNotReadItAndEachLookOfAReaderIsNoted)
{
    const Id id = in_home_care("Du er en idiot.");
    const Id act = remove("Kari", wish(id, Category::personal_attack)).act->id;
    const std::string kept = "/samtaler/bevis/" + evidence().front().id.text();
    const std::string waiting = "/samtaler/tiltak/" + act.text();
    const std::string hiding = "/samtaler/" + id.text() + "/melding/" + entry_of(id).text() + "/skjul";
    EXPECT_EQ(get("Rolf", waiting).status, 200);
    EXPECT_EQ(get("Rolf", kept).status, 200);
    keep_to(id, {"Kari"});
    for (const char* who : {"Rolf", "Dina"})
        for (const std::string& page : {kept, waiting, hiding}) EXPECT_EQ(get(who, page).status, 404) << who << page;
    EXPECT_EQ(post("Rolf", kept + "/ut", {{"as", "json"}}).status, 404);
    EXPECT_EQ(post("Rolf", waiting + "/ja", {{"act_version", "1"}}).status, 404);
    EXPECT_FALSE(has(said("Rolf", "/samtaler/bevis"), "Hemmelig Avsender"));
    EXPECT_FALSE(has(html_of(get("Rolf", "/samtaler/bevis")), kept));
    for (const std::string& page : {kept, waiting, hiding}) EXPECT_EQ(get("Kari", page).status, 200) << page;
    EXPECT_EQ(post("Kari", kept + "/ut", {{"as", "json"}}).status, 200);
    const std::string listed = html_of(get("Kari", "/samtaler/bevis"));
    EXPECT_TRUE(has(listed, kept));
    EXPECT_TRUE(has(listed, "Skjermet samtale"));
    EXPECT_FALSE(has(listed, "Hemmelig Avsender"));
    looks_->stop();
    std::vector<std::string> parts;
    for (const dialogue::Look& look :
         read([&](db::Reading& tx) { return dialogue::looks_at(tx, dialogue::thread_look, id, 100); }))
        parts.push_back(look.person_name + " " + look.part);
    std::ranges::sort(parts);
    EXPECT_EQ(join(parts, ", "), "Kari Prøve file, Kari Prøve page, Kari Prøve page, Kari Prøve page");
    EXPECT_EQ(get("Kari", waiting).status, 503) << "who looks cannot be noted";
}

TEST_P(RestrictedModeration, ListsSayThatItIsThereToItsReadersAndNotWhatItHolds)
{
    acting("Kari", [](auto& tx, const auto& by) {
        return save_rule(tx, by, {.name = "Skjellsord", .words = "idiot", .action = Action::review});
    });
    const Id id = in_home_care("Du er en idiot.", "ase@borger.example");
    const Id entry = entry_of(id);
    const BlockWish it{.thread = id,
                       .entry = entry,
                       .seen_version = thread(id).version,
                       .category = Category::personal_attack,
                       .reasons = {Reason::attack},
                       .why = "Skriver om Enok.",
                       .until = day(30),
                       .review_on = day(14)};
    ASSERT_TRUE(acting("Kari", [&](auto& tx, const auto& by) { return block_person(tx, by, it); }).block);
    const Id next = in_home_care("Enda mer.", "ase@borger.example");
    const ReportLine first{.whom = "Politiet", .by_way = "e-post", .said = "Se på dette.", .day = day(0)};
    acting("Kari", [&](auto& tx, const auto& by) { return begin_report(tx, by, id, entry, first, "", day(7)); });
    const char* lists[] = {"/samtaler/blokkert", "/samtaler/blokkeringer", "/samtaler/til-vurdering",
                           "/samtaler/meldt-fra"};
    EXPECT_TRUE(has(said("Wenche", "/samtaler/blokkeringer"), "Hemmelig Avsender")) << "while it is open";
    EXPECT_TRUE(has(said("Wenche", "/samtaler/blokkert"), next.text()));
    keep_to(id, {"Kari"});
    keep_to(next, {"Kari"});
    for (const char* list : lists)
        for (const char* who : {"Wenche", "Kari"}) {
            const std::string model = said(who, list);
            for (const char* held : {"Hemmelig Avsender", "idiot", "Enda mer", "Enok"})
                EXPECT_FALSE(has(model, held)) << who << " " << list << " " << held;
            const bool reads = who == std::string("Kari");
            EXPECT_EQ(has(model, id.text()) || has(model, next.text()), reads) << who << list;
            EXPECT_EQ(has(html_of(get(who, list)), "Skjermet samtale"),
                      reads || list == std::string("/samtaler/blokkeringer"))
                << who << list;
        }
    later_s(14 * a_day);
    for (const auto& [who, caught] : {std::pair("Wenche", 0), std::pair("Kari", 1)}) {
        const people::Person reader = person(who);
        const Json today = read([&](db::Reading& tx) { return today_facts(tx, reader); });
        EXPECT_EQ(today.find("caught")->integer(), caught) << who;
        EXPECT_EQ(today.find("blocks_to_review")->items().size(), 1u) << who;
        EXPECT_EQ(today.find("reports_to_follow")->items().size(), static_cast<std::size_t>(caught)) << who;
        for (const char* held : {"Hemmelig Avsender", "idiot"}) EXPECT_FALSE(has(to_text(today), held)) << who;
    }
}

} // namespace
} // namespace samband::moderation
