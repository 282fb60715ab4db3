#include "support/pages.h"
#include "urgent/asked.h"
#include "urgent/pages.h"
#include "urgent/waterworks.h"

namespace samband::urgent {
namespace {

class UrgentPages : public test::Pages<Waterworks> {
protected:
    void SetUp() override
    {
        Waterworks::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made, {});
    }
    // As a program asks: what came of it is told in JSON.
    test::Called post(const std::string& who, const std::string& path, Json::Object fields)
    {
        http::Request request = asked(who, http::Method::post, path);
        request.wants_json = true;
        request.body = Json(std::move(fields));
        return test::call(router_, request);
    }
    std::string path(const Notice& notice, const char* act) { return "/haster/" + notice.id.text() + "/" + act; }
};
SAMBAND_ON_BOTH_DATABASES(UrgentPages);

/// No call of a program goes past the second yes.
TEST_P(UrgentPages, NoProgramGoesPastTheSecondYes)
{
    second_above(1);
    subscribers(1, 3);
    const Notice notice = *send("Kari", draft()).notice;
    EXPECT_EQ(post("Kari", path(notice, "ja"), {{"seen_version", "1"}}).status, 403);
    EXPECT_EQ(post("Enok", path(notice, "ja"), {{"seen_version", "1"}}).status, 403) << "writes nothing";
    EXPECT_EQ(post("Kari", path(notice, "oppdater"), {{"seen_version", "1"}, {"text", "Ut nå"}}).status, 409);
    EXPECT_EQ(now_is(notice).state, NoticeState::waiting);
    EXPECT_TRUE(dispatches(notice).empty());
    EXPECT_EQ(kinds(notice), "urgent-waits urgent-yes-refused");
    EXPECT_EQ(post("Gro", path(notice, "ja"), {{"seen_version", "1"}}).status, 200);
    EXPECT_EQ(now_is(notice).state, NoticeState::out);
}

/// Leif may not let it out: all that he typed stands there still.
TEST_P(UrgentPages, WhatIsStoppedIsKeptInEveryField)
{
    const Notice notice = *send("Leif", draft("Hjemmetjenesten")).notice;
    yes("Kari", notice);
    const std::string seen = std::to_string(now_is(notice).version);
    const test::Called held = post("Leif", path(notice, "oppdater"),
                                   {{"seen_version", seen},
                                    {"text", "Det tar en time til."},
                                    {"english", "One more hour."},
                                    {"until", "2026-11-20T18:30"}});
    EXPECT_EQ(held.status, 403);
    const Json& values = *held.page.model.find("values");
    EXPECT_EQ(values.find("text")->string(), "Det tar en time til.");
    EXPECT_EQ(values.find("english")->string(), "One more hour.");
    EXPECT_EQ(values.find("until")->string(), "2026-11-20T18:30");
}

/// Kari's yes is wanted, and there is no mail account and no number of hers: Leif reads that he has to ring. It is the
/// same text that waits when she can be reached.
TEST_P(UrgentPages, SaysToRingWhereNobodyCouldBeTold)
{
    const Notice notice = *send("Leif", draft("Hjemmetjenesten")).notice;
    yes("Kari", notice);
    const std::string seen = std::to_string(now_is(notice).version);
    std::string waiting;
    const auto asked = [&](const char* text) {
        const test::Called called =
            post("Leif", path(notice, "be"),
                 {{"seen_version", seen}, {"kind", "updated"}, {"text", text}, {"waiting", waiting}});
        const auto kept = read([&](db::Reading& tx) { return asked_more(tx, load_notice(tx, notice.id)); });
        EXPECT_TRUE(kept && kept->text == text);
        waiting = kept ? kept->id.text() : "";
        return called.notice;
    };
    const std::string ring = "Ingen kunne varsles. Ring den som kan si ja.";
    const std::string told = "De som kan si ja, har fått beskjed. Den går ut i det øyeblikket de sier ja.";
    EXPECT_EQ(asked("Det tar en time til."), ring);
    number_of("Kari", "900 00 001");
    EXPECT_EQ(asked("Det tar to timer til."), told) << "by SMS, as there is no other way";
    number_of("Kari", "");
    EXPECT_EQ(asked("Det tar tre timer til."), ring);
    open_account(rulebook::Channel::email, "smtp", "E-post");
    EXPECT_EQ(asked("Det tar fire timer til."), told) << "by mail";

    const http::Catalogue catalogue = http::Catalogue::embedded();
    EXPECT_EQ(catalogue.text(ring, http::Language::nn), "Ingen kunne varslast. Ring den som kan seie ja.");
    EXPECT_EQ(catalogue.text(ring, http::Language::en), "Nobody could be told. Ring somebody who can say yes.");
}

TEST_P(UrgentPages, TheFormCountsAndTheSamePressTwiceIsOne)
{
    subscribers(1, 3);
    const Json form = get("Kari", "/haster").page.model;
    EXPECT_EQ(form.find("panel")->find("recipients")->integer(), 3);
    EXPECT_EQ(form.find("panel")->find("channels")->integer(), 3);
    EXPECT_EQ(form.find("panel")->find("way")->string(), "go");
    EXPECT_EQ(get("Leif", "/haster").page.model.find("panel")->find("way")->string(), "approval");
    const auto press = [&] {
        return post("Kari", "/haster",
                    {{"request_id", "01936e5a-dead-7000-8000-000000000001"},
                     {"unit", unit("Kommunikasjon").text()},
                     {"what", "Veien er stengt"},
                     {"where", "Sentrumsvegen"},
                     {"text", "Kjør en annen vei."},
                     {"channels", "website"}});
    };
    EXPECT_EQ(press().status, 200);
    EXPECT_EQ(press().status, 200);
    EXPECT_EQ(read([](db::Reading& tx) { return list_notices(tx); }).size(), 1u);
}

/// Leif's notice was approved; to change it he needs a yes again, which there is no time to hide.
TEST_P(UrgentPages, WhatTheRuleBookStopsIsShownWithItsParagraph)
{
    const Notice notice = *send("Leif", draft("Hjemmetjenesten")).notice;
    ASSERT_EQ(yes("Kari", notice).came, Came::out);
    const std::string seen = std::to_string(now_is(notice).version);
    const test::Called called = post("Leif", path(notice, "oppdater"), {{"seen_version", seen}, {"text", "Mer"}});
    EXPECT_EQ(called.status, 403);
    ASSERT_TRUE(called.page.model.find("ruling"));
    EXPECT_EQ(called.page.model.find("ruling")->find("because")->items()[0].find("section")->string(), "3.3");
    EXPECT_EQ(called.page.model.find("values")->find("text")->string(), "Mer");
    EXPECT_EQ(post("Kari", path(notice, "oppdater"), {{"seen_version", seen}, {"text", "Mer"}}).status, 200);
}

TEST_P(UrgentPages, PresetsAndTheSettingAreTheDesks)
{
    EXPECT_EQ(get("Leif", "/haster/maler").status, 403);
    EXPECT_EQ(post("Leif", "/haster/innstilling", {{"second_above", "9"}}).status, 403);
    EXPECT_EQ(post("Kari", "/haster/innstilling", {{"second_above", "9"}}).status, 200);
    EXPECT_EQ(read([](db::Reading& tx) { return urgent::second_above(tx); }), 9);
    EXPECT_EQ(get("Enok", "/haster").status, 403);
}

} // namespace
} // namespace samband::urgent
