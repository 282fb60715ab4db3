#include "rulings/set_situation.h"
#include "urgent/waterworks.h"

namespace samband::urgent {
namespace {

class SecondYes : public Waterworks {
protected:
    Notice many(const std::string& who = "Kari")
    {
        second_above(10);
        subscribers(1, 11);
        const SendOutcome outcome = send(who, draft());
        EXPECT_EQ(outcome.came, Came::waiting);
        return *outcome.notice;
    }
};
SAMBAND_ON_BOTH_DATABASES(SecondYes);

TEST_P(SecondYes, OfAnotherLetsItGoAtOnce)
{
    const Notice notice = many();
    EXPECT_TRUE(dispatches(notice).empty());
    EXPECT_EQ(yes("Kari", notice).came, Came::held) << "who sent it is no second";
    EXPECT_EQ(now_is(notice).state, NoticeState::waiting);
    EXPECT_EQ(yes("Gro", notice).came, Came::out);
    EXPECT_EQ(now_is(notice).second_by, person_id("Gro"));
    EXPECT_EQ(dispatches(notice).size(), 4u);
    EXPECT_EQ(kinds(notice), "urgent-waits urgent-yes-refused urgent-yes urgent-sent");
    later_s(200);
    work();
    EXPECT_EQ(dispatches(notice).size(), 4u) << "the countdown finds it out already";
}

TEST_P(SecondYes, IsNotWaitedForLongerThanTwoMinutes)
{
    const Notice notice = many();
    later_s(119 - 2);
    work_once();
    EXPECT_EQ(now_is(notice).state, NoticeState::waiting);
    later_s(3);
    work_once();
    EXPECT_EQ(now_is(notice).state, NoticeState::out);
    EXPECT_EQ(kinds(notice), "urgent-waits urgent-sent");
}

TEST_P(SecondYes, IsNotNeededForAFew)
{
    subscribers(1, 500);
    EXPECT_EQ(send("Kari", draft()).came, Came::out);
    second_above(499);
    EXPECT_EQ(send("Kari", draft()).came, Came::waiting);
    EXPECT_EQ(test::problem_of([&] { second_above(-1); }), ProblemCode::invalid);
}

TEST_P(SecondYes, ComesTooLateForWhatIsCalledBack)
{
    const Notice notice = many();
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { call_back(tx, kari, notice.id, notice.version); });
    EXPECT_EQ(now_is(notice).state, NoticeState::stopped);
    EXPECT_EQ(test::problem_of([&] { yes("Gro", notice); }), ProblemCode::conflict);
    later_s(300);
    work();
    EXPECT_TRUE(dispatches(notice).empty());
    EXPECT_TRUE(got_.empty());
    EXPECT_EQ(kinds(notice), "urgent-waits urgent-called-back");
}

TEST_P(SecondYes, AsTheRuleBookWantsItIsAnApproval)
{
    second_above(10);
    subscribers(1, 12);
    const SendOutcome outcome = send("Leif", draft("Hjemmetjenesten"));
    ASSERT_EQ(outcome.came, Came::asked);
    EXPECT_TRUE(dispatches(*outcome.notice).empty());
    EXPECT_EQ(yes("Gro", *outcome.notice).came, Came::held) << "her yes was not asked for";
    EXPECT_EQ(now_is(*outcome.notice).state, NoticeState::asked);
    EXPECT_EQ(yes("Kari", *outcome.notice).came, Came::out);
    EXPECT_EQ(now_is(*outcome.notice).state, NoticeState::out);
    EXPECT_EQ(kinds(*outcome.notice), "urgent-asked urgent-yes urgent-sent");
    work();
    EXPECT_EQ(got_.size(), 13u) << "and the page";
}

TEST_P(SecondYes, CalledBackItIsAnOrdinaryDraft)
{
    const Notice notice = *send("Leif", draft("Hjemmetjenesten")).notice;
    ASSERT_EQ(notice.state, NoticeState::asked);
    const people::Person leif = person("Leif");
    const std::int64_t seen = now_is(notice).version;
    write([&](db::Writing& tx) { call_back(tx, leif, notice.id, seen); });
    EXPECT_FALSE(read([&](db::Reading& tx) { return publishing::urgent_of(tx, *notice.post); }));
}

TEST_P(SecondYes, GivenOnTheApprovalPageLetsItOutToo)
{
    const Notice notice = *send("Leif", draft("Hjemmetjenesten")).notice;
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) {
        const publishing::Post post = publishing::load_post(tx, *notice.post);
        const auto approved = publishing::approve_post(tx, kari, post.id, post.version);
        publishing::publish_post(tx, kari, post.id, approved.post.version, {.tell_staff = true});
    });
    EXPECT_EQ(now_is(notice).state, NoticeState::out);
}

TEST_P(SecondYes, InACrisisOnlyWhoSpeaksGetsItOut)
{
    const people::Person mona = person("Mona");
    second_above(10);
    subscribers(1, 11);
    const Notice before = *send("Kari", draft()).notice;
    write([&](db::Writing& tx) { rulings::set_situation(tx, mona, rulebook::Situation::crisis, "Kok vannet."); });
    later_s(130);
    work();
    EXPECT_EQ(now_is(before).state, NoticeState::stopped) << "the rule book has changed its mind meanwhile";
    EXPECT_FALSE(now_is(before).why.empty());
    EXPECT_TRUE(got_.empty());
    EXPECT_EQ(send("Kari", draft()).came, Came::held);
    EXPECT_EQ(read([](db::Reading& tx) { return list_notices(tx); }).size(), 1u);
}

} // namespace
} // namespace samband::urgent
