#include "planning/planner.h"

namespace samband::planning {
namespace {

class Move : public Planner {};
SAMBAND_ON_BOTH_DATABASES(Move);

TEST_P(Move, KeepsTheHourOfTheWall)
{
    const publishing::Post post = scheduled("Vår", {2027, 3, 26});
    const Moved moved = move("Kari", post, {2027, 3, 29});
    EXPECT_TRUE(moved.done);
    EXPECT_EQ(in_oslo(*now_is(post).due), (LocalTime{{2027, 3, 29}, {12, 0, 0}})) << "summer time began between";
    const Moved back = move("Kari", moved.post, {2026, 12, 24}, ClockTime{8, 30, 0});
    EXPECT_EQ(in_oslo(*back.post.due), (LocalTime{{2026, 12, 24}, {8, 30, 0}}));
    EXPECT_EQ(kinds(post), "post-scheduled post-scheduled post-scheduled");
}

/// Every day over both changes of the clocks, at an hour that is skipped on one of them.
TEST_P(Move, AnyDayAndHourStaysWhatItIs)
{
    publishing::Post post = scheduled("Hver dag", {2027, 3, 20}, {2, 30, 0});
    for (Date day{2027, 3, 26}; day < Date{2027, 3, 31}; day = day.plus_days(1)) {
        post = move("Kari", post, day, ClockTime{2, 30, 0}).post;
        const LocalTime due = in_oslo(*post.due);
        EXPECT_EQ(due.date, day);
        EXPECT_EQ(due.time, (ClockTime{day == Date{2027, 3, 28} ? 3 : 2, 30, 0})) << to_string(day);
    }
    for (Date day{2027, 10, 29}; day < Date{2027, 11, 2}; day = day.plus_days(1)) {
        post = move("Kari", post, day).post;
        EXPECT_EQ(in_oslo(*post.due), (LocalTime{day, {2, 30, 0}}));
    }
}

TEST_P(Move, StaysWhereItWasWhenTheRuleBookSaysNo)
{
    const publishing::Post post = scheduled("Julegran", {2026, 11, 25});
    set_crisis();
    const Moved moved = move("Kari", post, {2026, 11, 27});
    EXPECT_FALSE(moved.done);
    ASSERT_TRUE(moved.ruling);
    EXPECT_FALSE(moved.ruling->because.front().says.empty());
    EXPECT_EQ(now_is(post).due, post.due);
    EXPECT_EQ(kinds(post), "post-scheduled publish-refused");
}

TEST_P(Move, AsksWhatWasSeenAndWhoMay)
{
    const publishing::Post post = scheduled("Julegran", {2026, 11, 25});
    publishing::Post old = post;
    old.version -= 1;
    EXPECT_EQ(moving("Kari", old, {2026, 11, 27}), ProblemCode::conflict);
    EXPECT_EQ(moving("Gro", post, {2026, 11, 27}), ProblemCode::forbidden);
    EXPECT_EQ(moving("Kari", post, {2026, 11, 19}), ProblemCode::invalid) << "yesterday";
    EXPECT_EQ(test::problem_of([&] {
                  move("Kari", post, {2026, 11, 20}, ClockTime{9, 0, 0});
              }),
              ProblemCode::invalid)
        << "an hour ago";
    const publishing::Post out = publish("Kari", start("Kari", publishing::story(), "Kommunikasjon")).post;
    EXPECT_EQ(moving("Kari", out, {2026, 11, 27}), ProblemCode::conflict);
}

TEST_P(Move, OfADraftIsAWish)
{
    const publishing::Post draft = start("Leif", publishing::story());
    EXPECT_TRUE(move("Leif", draft, {2026, 11, 27}).done);
    EXPECT_TRUE(move("Leif", draft, {2026, 11, 28}).done) << "a wish changes nothing in the post";
    EXPECT_EQ(moving("Gro", draft, {2026, 11, 27}), ProblemCode::forbidden);
    const auto wished = [&] {
        return read([](db::Reading& tx) { return wished_between(tx, {2026, 11, 28}, {2026, 11, 28}); });
    };
    ASSERT_EQ(wished().size(), 1u);
    EXPECT_EQ(wished()[0].post.id, draft.id);
    EXPECT_EQ(kinds(draft), "");
}

TEST_P(Move, WhatIsOutIsWishedNoMore)
{
    const publishing::Post draft = start("Kari", publishing::story(), "Kommunikasjon");
    move("Kari", draft, {2026, 11, 28});
    ASSERT_TRUE(publish("Kari", draft).done);
    EXPECT_EQ(read([&](db::Reading& tx) { return wish_of(tx, draft.id); }), std::nullopt);
}

TEST_P(Move, ACopyIsADraftWithoutWhatWasTheOthers)
{
    publishing::Content content = publishing::story("Julegran");
    content.case_reference = "26/1234";
    content.decided = false;
    const publishing::Post out = publish("Kari", start("Kari", content, "Kommunikasjon")).post;
    const auto copy = [&](const std::string& who) {
        return as(who, [&](db::Writing& tx, const people::Person& by) { return duplicate_post(tx, by, out.id); });
    };
    const publishing::Post mine = copy("Kari");
    EXPECT_EQ(mine.state, publishing::State::draft);
    EXPECT_EQ(mine.content.title, "Julegran");
    EXPECT_EQ(mine.content.body, content.body);
    EXPECT_EQ(mine.content.case_reference, "");
    EXPECT_TRUE(mine.content.decided);
    EXPECT_EQ(mine.slug, "");
    EXPECT_FALSE(mine.published || mine.due);
    EXPECT_EQ(mine.unit, unit("Kommunikasjon"));
    EXPECT_EQ(copy("Leif").unit, unit("Hjemmetjenesten")) << "of another unit: one's own";
    EXPECT_EQ(test::problem_of([&] { copy("Enok"); }), ProblemCode::forbidden);
}

} // namespace
} // namespace samband::planning
