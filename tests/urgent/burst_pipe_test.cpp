#include "publishing/block_post.h"
#include "publishing/site_urgent.h"
#include "publishing/urgent.h"
#include "urgent/waterworks.h"

namespace samband::urgent {
namespace {

class BurstPipe : public Waterworks {};
SAMBAND_ON_BOTH_DATABASES(BurstPipe);

TEST_P(BurstPipe, GoesEverywhereAtOnceAndPassesTheRest)
{
    subscribers(1, 41);
    const SendOutcome outcome = send("Kari", draft());
    ASSERT_EQ(outcome.came, Came::out);
    const Notice notice = now_is(*outcome.notice);
    EXPECT_EQ(notice.recipients, 41);
    EXPECT_EQ(kinds(notice), "urgent-sent");
    ASSERT_EQ(dispatches(notice).size(), 4u) << "website, intranet, SMS, page";
    for (const channels::Dispatch& dispatch : dispatches(notice)) {
        const bool leaves_house = dispatch.account == sms_.id || dispatch.account == page_.id;
        EXPECT_EQ(dispatch.priority == outbox::Priority::urgent, leaves_house);
    }
    work();
    EXPECT_EQ(got_[number(7)],
              (std::vector<std::string>{"Vannet er stengt i Sentrumsvegen 1-40 til kl. 15:00. Tapp vann nå."}));
    EXPECT_EQ(got_.size(), 42u) << "41 and the page";

    const Json front = read([](db::Reading& tx) { return publishing::urgent_on_front(tx); });
    ASSERT_EQ(front.items().size(), 1u);
    EXPECT_EQ(front.items()[0].find("where")->string(), "Sentrumsvegen 1-40");
    EXPECT_EQ(front.items()[0].find("href")->string(), "/nyheter/vannet-er-stengt-sentrumsvegen-1-40");
}

TEST_P(BurstPipe, NewsAndAllClearGoToThoseWhoGotIt)
{
    subscribers(1, 5);
    const Notice notice = *send("Kari", draft()).notice;
    work();
    leaves(2);
    subscribers(6, 3); // sign up afterwards: they were never told that it was gone
    ASSERT_TRUE(update("Kari", notice, "Det tar en time til.").done);
    work();
    leaves(3);
    ASSERT_TRUE(over("Kari", notice).done);
    work();
    EXPECT_EQ(got_[number(1)].size(), 3u);
    EXPECT_EQ(got_[number(1)][1], "Oppdatert kl. 10:00: Det tar en time til.");
    EXPECT_TRUE(got_[number(1)][2].starts_with("Over kl. 10:0"));
    EXPECT_EQ(got_[number(2)].size(), 1u) << "left before the news";
    EXPECT_EQ(got_[number(3)].size(), 2u) << "left before the all-clear";
    EXPECT_EQ(got_.count(number(6)), 0u);
    EXPECT_EQ(kinds(notice), "urgent-sent urgent-updated urgent-over");
    EXPECT_TRUE(read([](db::Reading& tx) { return publishing::urgent_now(tx); }).empty());
    const Id id = *now_is(notice).post;
    const publishing::Post post = read([&](db::Reading& tx) { return publishing::load_post(tx, id); });
    EXPECT_EQ(post.content.title, "Over: Vannet er stengt: Sentrumsvegen 1-40");
    EXPECT_TRUE(post.content.lead.starts_with("Over kl. 10:0"));
    EXPECT_EQ(got_[""].size(), 3u) << "the page was corrected twice";
}

/// The all-clear comes while the first message still goes out: nobody hears of what is over and not that it is over,
/// and nobody hears that something is over which was never told.
TEST_P(BurstPipe, AllClearInTheMiddleMissesNobodyAndTellsNobodyTwice)
{
    line_.batch = 4;
    subscribers(1, 30);
    const Notice notice = *send("Kari", draft()).notice;
    for (int round = 0; round < 4; ++round) work_once();
    std::int64_t told = 0;
    for (int n = 1; n <= 30; ++n) told += got_.contains(number(n));
    ASSERT_GT(told, 0);
    ASSERT_LT(told, 30);
    ASSERT_TRUE(over("Kari", notice).done);
    work();
    std::int64_t after = 0;
    for (int n = 1; n <= 30; ++n) {
        const auto found = got_.find(number(n));
        if (found == got_.end()) continue;
        ++after;
        EXPECT_EQ(found->second.size(), 2u) << n;
    }
    EXPECT_EQ(after, told);
}

/// An update in the middle: who has the old words gets one message more, the rest get the new ones alone.
TEST_P(BurstPipe, NewsInTheMiddleReachEachOnce)
{
    line_.batch = 4;
    subscribers(1, 30);
    const Notice notice = *send("Kari", draft()).notice;
    for (int round = 0; round < 4; ++round) work_once();
    ASSERT_TRUE(update("Kari", notice, "Det tar en time til.").done);
    work();
    work();
    for (int n = 1; n <= 30; ++n) {
        ASSERT_TRUE(got_.contains(number(n))) << n;
        std::int64_t news = 0;
        for (const std::string& text : got_[number(n)]) news += text.starts_with("Oppdatert");
        EXPECT_EQ(news, 1) << n;
    }
}

/// A gateway with safe keys gets what may have arrived once more. Whoever may have got the first message is told that
/// it is over, although that second time never comes; whoever surely did not, hears nothing.
TEST_P(BurstPipe, WhoMayHaveGotItUnderASafeKeyIsToldThatItIsOver)
{
    line_.safe_keys = true;
    line_.batch = 4;
    line_.silent = {number(1), number(3), number(5), number(7)};
    subscribers(1, 8);
    const Notice notice = *send("Kari", draft()).notice;
    for (int round = 0; round < 20 && got_.size() < 4; ++round) work_once();
    std::set<std::string> told;
    for (const auto& [who, texts] : got_)
        if (!who.empty()) told.insert(who);
    ASSERT_TRUE(told.contains(number(1)));
    ASSERT_FALSE(told.contains(number(8)));
    line_.silent.clear();
    const channels::Dispatch first = first_sms(notice);
    ASSERT_TRUE(over("Kari", notice).done);
    work();
    for (const std::string& who : told) {
        ASSERT_EQ(got_[who].size(), 2u) << who;
        EXPECT_TRUE(got_[who][1].starts_with("Over kl.")) << who;
    }
    EXPECT_FALSE(got_.contains(number(8))) << "what was never told is not over";
    const auto counts = read([&](db::Reading& tx) { return channels::counts_of(tx, first.id); });
    EXPECT_EQ(counts.at(channels::DeliveryState::in_doubt), 2) << "they may have it: that is not said to be cancelled";
    EXPECT_EQ(counts.at(channels::DeliveryState::cancelled), 4);
}

/// Sent again with the new words under the same key: the gateway keeps the first ones, so the news are one message
/// more.
TEST_P(BurstPipe, WhoMayHaveGotItUnderASafeKeyIsToldTheNews)
{
    line_.safe_keys = true;
    line_.silent = {number(1)};
    subscribers(1, 2);
    const Notice notice = *send("Kari", draft()).notice;
    for (int round = 0; round < 20 && !got_.contains(number(1)); ++round) work_once();
    line_.silent.clear();
    ASSERT_TRUE(update("Kari", notice, "Det tar en time til.").done);
    later_s(600);
    work();
    for (int n = 1; n <= 2; ++n) EXPECT_TRUE(got_[number(n)].back().starts_with("Oppdatert")) << n;
    EXPECT_EQ(got_[number(1)].size(), 3u) << "the first, the same key again, and the news";
}

TEST_P(BurstPipe, AnExerciseLeavesNothing)
{
    second_above(10);
    subscribers(1, 12);
    Draft exercise = draft();
    exercise.typed.exercise = true;
    const SendOutcome outcome = send("Kari", exercise);
    EXPECT_EQ(outcome.came, Came::waiting) << "the same steps";
    EXPECT_EQ(outcome.notice->recipients, 12);
    ASSERT_EQ(yes("Wenche", *outcome.notice).came, Came::out);
    ASSERT_TRUE(update("Kari", *outcome.notice, "Det tar en time til.").done);
    ASSERT_TRUE(over("Kari", *outcome.notice).done);
    work();
    EXPECT_TRUE(got_.empty());
    EXPECT_FALSE(now_is(*outcome.notice).post);
    EXPECT_TRUE(now_is(*outcome.notice).content.title.starts_with("Over: ØVELSE: "));
    EXPECT_TRUE(read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); }).empty());
    EXPECT_TRUE(read([](db::Reading& tx) { return publishing::public_posts(tx, 0); }).posts.empty());
    EXPECT_TRUE(read([](db::Reading& tx) { return publishing::intranet_posts(tx, 0); }).posts.empty());
    EXPECT_TRUE(read([](db::Reading& tx) { return publishing::urgent_now(tx); }).empty());
    EXPECT_EQ(kinds(*outcome.notice), "urgent-waits urgent-yes urgent-sent urgent-updated urgent-over");
    const auto entries = read([&](db::Reading& tx) { return ledger::history(tx, outcome.notice->id); });
    for (const ledger::Recorded& entry : entries) EXPECT_TRUE(entry.content.find("exercise")->boolean()) << entry.kind;
    EXPECT_EQ(entries[2].content.find("reach")->items().size(), 4u) << "what would have gone is recorded";
}

TEST_P(BurstPipe, WhatIsMissingIsNamed)
{
    Draft lacking = draft();
    lacking.typed.audience.topics.clear();
    lacking.typed.where = " ";
    lacking.typed.until = now().plus_s(-60);
    try {
        send("Kari", lacking);
        FAIL();
    } catch (const Problem& problem) {
        std::string fields;
        for (const FieldProblem& field : problem.fields()) fields += field.field + " ";
        EXPECT_EQ(fields, "where until topics ");
    }
}

TEST_P(BurstPipe, WhomToRingFirstIsShownUntilItIsDone)
{
    Draft one = draft();
    one.rung = {2};
    const Notice notice = *send("Kari", one).notice;
    const auto calls = [&] { return read([&](db::Reading& tx) { return calls_of(tx, notice.id); }); };
    ASSERT_EQ(calls().size(), 3u);
    EXPECT_FALSE(calls()[0].rung);
    EXPECT_EQ(calls()[1].by, person_id("Kari"));
    later_s(60);
    const people::Person leif = person("Leif");
    for (int twice = 0; twice < 2; ++twice) write([&](db::Writing& tx) { note_rung(tx, leif, notice.id, 1); });
    EXPECT_EQ(calls()[0].rung, now());
    EXPECT_EQ(calls()[0].by, person_id("Leif"));
    EXPECT_EQ(kinds(notice), "urgent-sent urgent-rung");
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { note_rung(tx, leif, notice.id, 4); }); }),
              ProblemCode::not_found);
}

TEST_P(BurstPipe, IsRemindedOfUntilItIsOver)
{
    const Notice notice = *send("Kari", draft()).notice;
    EXPECT_EQ(pressing(notice, now()), Pressing::not_yet);
    later_s(5 * 3'600 - 10 * 60);
    work();
    EXPECT_TRUE(now_is(notice).reminded);
    EXPECT_EQ(pressing(now_is(notice), now()), Pressing::soon);
    later_s(10 * 60);
    work();
    EXPECT_EQ(pressing(now_is(notice), now()), Pressing::passed);
    EXPECT_EQ(kinds(notice), "urgent-sent urgent-reminded urgent-reminded");
    ASSERT_TRUE(over("Kari", notice).done);
    later_s(24 * 3'600);
    work();
    EXPECT_EQ(kinds(notice), "urgent-sent urgent-reminded urgent-reminded urgent-over");
}

/// The reminder comes while somebody types what is new: it is what was to be done, and is not refused as changed.
TEST_P(BurstPipe, AReminderRefusesNoFormThatIsOpen)
{
    const Notice notice = *send("Kari", draft()).notice;
    const std::int64_t seen = now_is(notice).version;
    later_s(5 * 3'600 - 10 * 60);
    work();
    ASSERT_TRUE(now_is(notice).reminded);
    const people::Person kari = person("Kari");
    const FollowUp news{"Det tar en time til.", "", now().plus_s(3'600)};
    EXPECT_TRUE(write([&](db::Writing& tx) { return update_notice(tx, kari, notice.id, seen, news, site); }).done);
}

TEST_P(BurstPipe, AlertsByOthersAreNotedAsTheySay)
{
    const Notice notice = *send("Kari", draft()).notice;
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { note_area(tx, kari, notice.id, "Sentrum", 212, 240); });
    later_s(1);
    write([&](db::Writing& tx) { note_area(tx, kari, notice.id, "Ådalsbruk", {}, {}); });
    const auto said = read([&](db::Reading& tx) { return said_of(tx, notice.id); });
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said[0].reached, 212);
    EXPECT_FALSE(said[1].reached);
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { note_area(tx, kari, notice.id, "X", 3, 2); }); }),
              ProblemCode::invalid);
}

TEST_P(BurstPipe, WithdrawnIsOver)
{
    subscribers(1, 3);
    const Notice notice = *send("Kari", draft()).notice;
    work();
    const people::Person kari = person("Kari");
    const Id id = *now_is(notice).post;
    const publishing::Post post = read([&](db::Reading& tx) { return publishing::load_post(tx, id); });
    write([&](db::Writing& tx) { publishing::withdraw_post(tx, kari, post.id, post.version, "Feil gate."); });
    EXPECT_EQ(now_is(notice).state, NoticeState::over);
    EXPECT_EQ(test::problem_of([&] { over("Kari", notice); }), ProblemCode::conflict);
}

TEST_P(BurstPipe, TakenDownAndUndoneItGoesOn)
{
    subscribers(1, 2);
    const Notice notice = *send("Kari", draft()).notice;
    work();
    const people::Person kari = person("Kari");
    const auto version = [&](db::Reading& tx) { return publishing::load_post(tx, *notice.post).version; };
    write([&](db::Writing& tx) { publishing::withdraw_post(tx, kari, *notice.post, version(tx), "Feil gate."); });
    ASSERT_EQ(now_is(notice).state, NoticeState::over);
    write([&](db::Writing& tx) { publishing::restore_post(tx, kari, *notice.post, version(tx)); });
    EXPECT_EQ(now_is(notice).state, NoticeState::out);
    EXPECT_TRUE(over("Kari", notice).done) << "those who got it can be told that it is over";
}

TEST_P(BurstPipe, WhatIsBlockedStandsNowhereElse)
{
    const Notice notice = *send("Kari", draft()).notice;
    work();
    ASSERT_TRUE(update("Kari", notice, "Vannet er borte hos Ola Nordmann.").done);
    const people::Person kari = person("Kari");
    const auto version = [&](db::Reading& tx) { return publishing::load_post(tx, *notice.post).version; };
    write([&](db::Writing& tx) { publishing::withdraw_post(tx, kari, *notice.post, version(tx), "Et navn."); });
    write([&](db::Writing& tx) { publishing::block_post(tx, kari, *notice.post, "Navnet på en privatperson."); });
    const Notice blank = now_is(notice);
    EXPECT_EQ(blank.content.title + blank.content.body + blank.where, "");
    for (const Said& said : read([&](db::Reading& tx) { return said_of(tx, notice.id); })) EXPECT_EQ(said.text, "");
}

} // namespace
} // namespace samband::urgent
