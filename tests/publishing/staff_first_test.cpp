#include "publishing/desk.h"

namespace samband::publishing {
namespace {

class StaffFirst : public Desk {
protected:
    Post touching(const std::string& strength, std::set<std::string> channels = {"website"})
    {
        adopt_text(staff_first_book(strength));
        Content content = story("Turnusen endres", std::move(channels));
        content.touches_staff = true;
        return start("Leif", content);
    }
};
SAMBAND_ON_BOTH_DATABASES(StaffFirst);

TEST_P(StaffFirst, AShallHolds)
{
    const Post post = touching("shall");
    const ActOutcome held = publish("Leif", post, {.despite_advice = true});
    EXPECT_FALSE(held.done) << "no press passes a shall";
    EXPECT_FALSE(held.ruling.refused());
    EXPECT_EQ(kinds(post), "publish-refused");
    EXPECT_EQ(now_is(post).state, State::draft);
}

TEST_P(StaffFirst, AShouldPassesByOnePress)
{
    const Post post = touching("should");
    const ActOutcome asked = publish("Leif", post);
    EXPECT_FALSE(asked.done);
    EXPECT_NE(asked.ruling.duty(rulebook::DutyKind::tell_staff_first), nullptr);
    EXPECT_EQ(kinds(post), "") << "to be asked once more is no refusal";
    const ActOutcome out = publish("Leif", post, {.despite_advice = true});
    ASSERT_TRUE(out.done);
    EXPECT_EQ(out.post.staff_know, StaffKnow::not_yet);
    EXPECT_EQ(out.post.on_intranet, std::nullopt);
    EXPECT_TRUE(history(post).back().content.find("despite_advice")->boolean());
}

TEST_P(StaffFirst, AMayAsksNothing)
{
    EXPECT_TRUE(publish("Leif", touching("may")).done);
}

TEST_P(StaffFirst, ToldAndPublishedInOneTransactionTheIntranetFirst)
{
    const Post post = touching("shall");
    const ActOutcome out = publish("Leif", post, {.tell_staff = true});
    ASSERT_TRUE(out.done);
    EXPECT_EQ(out.post.staff_know, StaffKnow::told);
    EXPECT_EQ(out.post.on_intranet, out.post.published);
    EXPECT_EQ(kinds(post), "staff-told post-published");
    EXPECT_EQ(history(post)[0].at, history(post)[1].at);
    EXPECT_LT(history(post)[0].entry, history(post)[1].entry);
    read([&](db::Reading& tx) {
        EXPECT_TRUE(intranet_post(tx, post.id));
        EXPECT_TRUE(public_post(tx, out.post.slug));
    });
}

TEST_P(StaffFirst, TheIntranetAmongTheChannelsTellsThem)
{
    const ActOutcome out = publish("Leif", touching("shall", {"website", "intranet"}));
    ASSERT_TRUE(out.done);
    EXPECT_EQ(kinds(out.post), "staff-told post-published");
    EXPECT_EQ(out.post.staff_know, StaffKnow::told);
}

TEST_P(StaffFirst, AlreadyKnownIsSaidWithItsReason)
{
    const Post post = touching("shall");
    EXPECT_FALSE(publish("Leif", post, {.already_known = "   "}).done);
    EXPECT_EQ(test::problem_of([&] { publish("Leif", post, {.already_known = std::string(2'001, 'x')}); }),
              ProblemCode::invalid);
    const ActOutcome out = publish("Leif", post, {.already_known = " Fortalt på personalmøtet. "});
    ASSERT_TRUE(out.done);
    EXPECT_EQ(out.post.staff_know, StaffKnow::already_known);
    EXPECT_EQ(out.post.staff_reason, "Fortalt på personalmøtet.");
    EXPECT_EQ(history(post).back().content.find("already_known")->string(), "Fortalt på personalmøtet.");
    EXPECT_EQ(now_is(post).staff_reason, out.post.staff_reason);
}

TEST_P(StaffFirst, TurnedRoundTheyAreToldAfterwards)
{
    const Post out = publish("Leif", touching("should"), {.despite_advice = true}).post;
    EXPECT_EQ(test::problem_of([&] { tell("Gro", out); }), ProblemCode::forbidden);
    later_s(60);
    const Post told = tell("Leif", out);
    EXPECT_EQ(told.staff_know, StaffKnow::told);
    EXPECT_EQ(told.on_intranet, now());
    EXPECT_EQ(told.state, State::published);
    EXPECT_EQ(kinds(out), "post-published staff-told");
    EXPECT_EQ(test::problem_of([&] { tell("Leif", told); }), ProblemCode::conflict);
}

TEST_P(StaffFirst, WhatTouchesNoStaffIsNotAskedFor)
{
    adopt_text(staff_first_book("shall"));
    EXPECT_TRUE(publish("Leif", start("Leif", story())).done);
}

TEST_P(StaffFirst, ASocialPostPointsToTheWebsite)
{
    adopt_text(staff_first_book("shall"));
    EXPECT_FALSE(publish("Leif", start("Leif", story("Bare der", {"facebook"})), {.despite_advice = true}).done);
    EXPECT_TRUE(publish("Leif", start("Leif", story("Begge", {"facebook", "website"}))).done);
    Content linking = story("Lenker", {"facebook"});
    linking.body = "Les mer: https://prove.example/aktuelt/turnus";
    EXPECT_TRUE(publish("Leif", start("Leif", linking)).done);
}

} // namespace
} // namespace samband::publishing
