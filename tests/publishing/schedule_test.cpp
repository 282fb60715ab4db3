#include "outbox/lease.h"
#include "publishing/desk.h"
#include "publishing/due_work.h"
#include "rulings/set_situation.h"

namespace samband::publishing {
namespace {

class Schedule : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    Post scheduled(const Going& going = {})
    {
        return schedule("Kari", start("Kari", story(), "Kommunikasjon"), now().plus_s(3600), going).post;
    }
    /// Does what the outbox holds that is due, as its worker does; how much there was.
    std::size_t work()
    {
        const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 10); });
        for (const outbox::Lease& lease : leases) {
            EXPECT_EQ(lease.kind, due_work_kind);
            const auto done = std::get<outbox::DoneUnlessHeld>(do_due_work(lease, db()));
            write([&](db::Writing& tx) {
                outbox::settle(tx, lease);
                done.note(tx);
                done.note(tx); // were it done twice, it would be done once
            });
        }
        return leases.size();
    }
    void set_crisis()
    {
        const people::Person mona = person("Mona");
        write([&](db::Writing& tx) { rulings::set_situation(tx, mona, rulebook::Situation::crisis, "Kok vannet."); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Schedule);

TEST_P(Schedule, GoesOutWhenDue)
{
    const Post post = scheduled();
    EXPECT_EQ(post.state, State::scheduled);
    EXPECT_EQ(post.due, now().plus_s(3600));
    EXPECT_EQ(work(), 0u);
    read([&](db::Reading& tx) {
        EXPECT_EQ(going_out(tx, now().plus_s(3601)).size(), 1u);
        EXPECT_TRUE(going_out(tx, now().plus_s(3600)).empty());
        EXPECT_TRUE(public_posts(tx, 0).posts.empty());
    });
    later_s(3600);
    EXPECT_EQ(work(), 1u);
    const Post out = now_is(post);
    EXPECT_EQ(out.state, State::published);
    EXPECT_EQ(out.published, now());
    EXPECT_EQ(out.due, std::nullopt);
    EXPECT_EQ(out.published_by, person_id("Kari"));
    EXPECT_EQ(kinds(post), "post-scheduled post-published");
}

TEST_P(Schedule, GoesOutTheWayItWasSaid)
{
    Content content = story();
    content.touches_staff = true;
    const Post draft = start("Kari", content, "Kommunikasjon");
    EXPECT_FALSE(schedule("Kari", draft, now().plus_s(60)).done) << "staff come first (Løten 2.1.4, should)";
    schedule("Kari", draft, now().plus_s(60), {.tell_staff = true});
    later_s(60);
    work();
    EXPECT_EQ(kinds(draft), "post-scheduled staff-told post-published");
}

TEST_P(Schedule, IsPutBackWhereACrisisCameBetween)
{
    const Post post = scheduled();
    set_crisis();
    later_s(3600);
    EXPECT_EQ(work(), 1u);
    const Post back = now_is(post);
    EXPECT_EQ(back.state, State::draft);
    EXPECT_EQ(back.due, std::nullopt);
    EXPECT_TRUE(back.comment.starts_with("Gikk ikke ut: Når kriseledelse er satt")) << back.comment;
    EXPECT_EQ(kinds(post), "post-scheduled publish-refused post-unscheduled");
    read([&](db::Reading& tx) { EXPECT_TRUE(public_posts(tx, 0).posts.empty()); });
}

TEST_P(Schedule, IsPutBackToItsApproval)
{
    const Post approved = approve("Kari", send("Leif", start("Leif", story())).post).post;
    const Post post = schedule("Leif", approved, now().plus_s(60)).post;
    set_crisis();
    later_s(60);
    work();
    EXPECT_EQ(now_is(post).state, State::approved);
    EXPECT_EQ(now_is(post).approved_revision, 1);
}

TEST_P(Schedule, IsPutBackWhereWhoSetItIsGone)
{
    const Post post = scheduled();
    write([&](db::Writing& tx) { people::disable_person(tx, person_id("Rolf"), person_id("Kari")); });
    later_s(3600);
    work();
    EXPECT_EQ(now_is(post).state, State::draft);
    EXPECT_TRUE(now_is(post).comment.starts_with("Gikk ikke ut: Den som satte"));
}

TEST_P(Schedule, WhatWasChangedMeanwhileStaysWhereItIs)
{
    const Post post = scheduled();
    const Post edited = save("Wenche", post, story("Ny tekst"));
    EXPECT_EQ(edited.state, State::draft);
    EXPECT_EQ(edited.due, std::nullopt);
    const Post again = schedule("Kari", edited, now().plus_s(7200)).post;
    later_s(3600);
    EXPECT_EQ(work(), 1u);
    EXPECT_EQ(now_is(post).state, State::scheduled) << "the first time was taken back";
    later_s(3600);
    EXPECT_EQ(work(), 1u);
    EXPECT_EQ(now_is(again).state, State::published);
    EXPECT_EQ(now_is(again).content.title, "Ny tekst");
}

TEST_P(Schedule, IsTakenOffAgain)
{
    const Post post = scheduled();
    EXPECT_EQ(test::problem_of([&] { unschedule("Gro", post); }), ProblemCode::forbidden);
    const Post off = unschedule("Wenche", post);
    EXPECT_EQ(off.state, State::draft);
    EXPECT_EQ(test::problem_of([&] { unschedule("Wenche", off); }), ProblemCode::conflict);
    later_s(3600);
    work();
    EXPECT_EQ(now_is(post).state, State::draft);
}

TEST_P(Schedule, WorkThatCannotBeReadIsGivenUp)
{
    outbox::Lease lease;
    lease.payload = Json::object({{"post", "not an id"}, {"version", 1}});
    EXPECT_TRUE(std::holds_alternative<outbox::GivenUp>(do_due_work(lease, db())));
}

TEST_P(Schedule, LiesBetweenAMinuteAndTwoYearsAhead)
{
    const Post post = start("Kari", story(), "Kommunikasjon");
    const auto at = [&](std::int64_t seconds) {
        return test::problem_of([&] { schedule("Kari", post, now().plus_s(seconds)); });
    };
    EXPECT_EQ(at(59), ProblemCode::invalid);
    EXPECT_EQ(at(-1), ProblemCode::invalid);
    EXPECT_EQ(at(733LL * 24 * 3600), ProblemCode::invalid);
    EXPECT_EQ(at(60), std::nullopt);
}

TEST_P(Schedule, NeedsItsApprovalFirst)
{
    const Post post = start("Leif", story());
    const ActOutcome outcome = schedule("Leif", post, now().plus_s(3600));
    EXPECT_FALSE(outcome.done);
    EXPECT_EQ(kinds(post), "publish-refused");
    EXPECT_EQ(history(post).back().content.find("tried")->string(), "schedule");
}

TEST_P(Schedule, MovesWhatIsScheduled)
{
    const Post post = scheduled();
    const Instant later = now().plus_s(7200);
    const Post moved = schedule("Kari", post, later, going_when_due(post)).post;
    EXPECT_EQ(moved.state, State::scheduled);
    EXPECT_EQ(now_is(post).due, later);
    write([&](db::Writing& tx) { publish_due_post(tx, post.id, post.version); });
    EXPECT_EQ(now_is(post).state, State::scheduled) << "the first time holds no more";
    EXPECT_EQ(kinds(post), "post-scheduled post-scheduled");
}

TEST_P(Schedule, StaysWhereItWasWhenTheMoveIsRefused)
{
    const Post post = scheduled();
    set_crisis();
    EXPECT_FALSE(schedule("Kari", post, now().plus_s(7200), going_when_due(post)).done);
    EXPECT_EQ(now_is(post).state, State::scheduled);
    EXPECT_EQ(now_is(post).due, post.due);
    EXPECT_EQ(kinds(post), "post-scheduled publish-refused");
    EXPECT_EQ(test::problem_of([&] { schedule("Gro", post, now().plus_s(7200)); }), ProblemCode::forbidden);
}

TEST_P(Schedule, PostsBetweenTwoTimesAreThoseThatGoOrWentOut)
{
    const Post out = publish("Kari", start("Kari", story("Ute"), "Kommunikasjon")).post;
    const Post due = scheduled();
    start("Kari", story("Kladd"), "Kommunikasjon");
    const auto between = [&](std::int64_t from_s, std::int64_t until_s) {
        return read([&](db::Reading& tx) {
            return posts_between(tx, this->now().plus_s(from_s), this->now().plus_s(until_s));
        });
    };
    ASSERT_EQ(between(0, 3601).size(), 2u);
    EXPECT_EQ(between(0, 3601)[0].id, out.id);
    EXPECT_EQ(between(0, 3601)[1].id, due.id);
    EXPECT_EQ(between(0, 3600).size(), 1u) << "the end is not in it";
    withdraw("Kari", out, "Feil.");
    EXPECT_EQ(between(0, 60).size(), 1u) << "what was withdrawn was out";
}

} // namespace
} // namespace samband::publishing
