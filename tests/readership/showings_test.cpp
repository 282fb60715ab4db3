#include "outbox/outbox.h"
#include "publishing/desk.h"
#include "readership/asked.h"
#include "readership/forget_work.h"
#include "readership/keeper.h"
#include "readership/showings.h"

namespace samband::readership {
namespace {

class Showings : public publishing::Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    publishing::Post out(const std::string& title)
    {
        return publish("Kari", start("Kari", publishing::story(title), "Kommunikasjon"), {.despite_advice = true}).post;
    }
    void write_these(std::vector<Sum> sums)
    {
        write_showings(db(), sums);
        EXPECT_TRUE(sums.empty());
    }
    std::int64_t all(const publishing::Post& post)
    {
        return read([&](db::Reading& tx) { return all_showings(tx, post.id); });
    }
    std::string ways(const publishing::Post& post, const Date& from = {}, const Date& to = {})
    {
        std::string text;
        for (const WayIn& way : read([&](db::Reading& tx) { return ways_in(tx, post.id, from, to); }))
            text += way.word + " " + std::to_string(way.showings) + "/" + std::to_string(way.in_span) + " ";
        return text;
    }
    std::vector<std::string> days(const publishing::Post& post)
    {
        std::vector<std::string> list;
        for (const Day& day : read([&](db::Reading& tx) { return newest_days(tx, post.id); }))
            list.push_back(to_string(day.date) + " " + std::to_string(day.showings));
        return list;
    }
    std::optional<outbox::Standing> forgetting()
    {
        return read([](db::Reading& tx) { return outbox::find_unfinished(tx, forget_work_kind); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Showings);

constexpr Date friday{2026, 11, 20};
constexpr Date saturday{2026, 11, 21};

TEST_P(Showings, AreSumsByPostDayAndWay)
{
    const publishing::Post water = out("Vannet stenges");
    const publishing::Post road = out("Vegen stenges");
    write_these(
        {{water.slug, friday, "nyhetsbrev", 5}, {water.slug, friday, "rett", 1}, {road.slug, friday, "sms", 2}});
    write_these({{water.slug, friday, "nyhetsbrev", 2}, {water.slug, saturday, "nyhetsbrev", 4}});
    EXPECT_EQ(all(water), 12);
    EXPECT_EQ(all(road), 2);
    EXPECT_EQ(ways(water, friday, friday), "nyhetsbrev 11/7 rett 1/1 ");
    EXPECT_EQ(ways(water), "nyhetsbrev 11/0 rett 1/0 ");
    EXPECT_EQ(days(water), (std::vector<std::string>{"2026-11-21 4", "2026-11-20 8"}));
}

TEST_P(Showings, APageThatIsNoPostsIsPassedOver)
{
    const publishing::Post water = out("Vannet stenges");
    write_these({{"finnes-ikke", friday, "rett", 7}, {water.slug, friday, "rett", 1}});
    EXPECT_EQ(all(water), 1);
}

TEST_P(Showings, WhatWasWithdrawnMeanwhileIsCountedAllTheSame)
{
    const publishing::Post water = out("Vannet stenges");
    withdraw("Kari", water, "Feil dag.");
    write_these({{water.slug, friday, "rett", 3}});
    EXPECT_EQ(all(water), 3);
}

TEST_P(Showings, TwoNodesAddToTheSameRows)
{
    std::vector<publishing::Post> posts;
    for (int i = 0; i < 3; ++i) posts.push_back(out("Sak " + std::to_string(i)));
    // A SQLite file belongs to one program: there, two threads of it.
    const auto other = GetParam() == db::Dialect::postgres ? db::open(address(), complete_setting()) : nullptr;
    const auto node = [&](db::Database& database) {
        for (int round = 0; round < 20; ++round) {
            std::vector<Sum> sums;
            for (const publishing::Post& post : posts) sums.push_back({post.slug, friday, "nyhetsbrev", 1});
            for (int tries = 1; tries <= 20; ++tries) // what was not written is written the next time
                try {
                    write_showings(database, sums);
                    break;
                } catch (const Problem& problem) {
                    ASSERT_TRUE(problem.code() == ProblemCode::unavailable && tries < 20);
                }
        }
    };
    std::thread second([&] { node(other ? *other : db()); });
    node(db());
    second.join();
    for (const publishing::Post& post : posts) EXPECT_EQ(all(post), 40);
}

TEST_P(Showings, ManyAreWrittenAFewAtATimeAndAllOfThem)
{
    const publishing::Post water = out("Vannet stenges");
    std::vector<Sum> sums;
    for (int i = 0; i < 1'203; ++i)
        sums.push_back({water.slug, friday.plus_days(-(i % 700)), i < 700 ? "sms" : "rett", 1});
    write_these(std::move(sums));
    EXPECT_EQ(all(water), 1'203);
    EXPECT_EQ(days(water).size(), static_cast<std::size_t>(days_shown));
}

TEST_P(Showings, AreForgottenAfterTwoYears)
{
    const publishing::Post water = out("Vannet stenges");
    write_these({{water.slug, friday, "sms", 5}, {water.slug, saturday, "sms", 1}});
    const auto waits = forgetting();
    ASSERT_TRUE(waits);
    EXPECT_EQ(waits->due, end_of_day(friday.plus_days(days_kept)).plus_s(1));
    EXPECT_GE(days_kept, 365 + 366);

    EXPECT_TRUE(std::holds_alternative<outbox::Postponed>(do_forget_work({}, db())));
    EXPECT_EQ(all(water), 6) << "nothing is forgotten before its time";
    set_now(waits->due);
    const outbox::Outcome next = do_forget_work({}, db());
    EXPECT_EQ(all(water), 1);
    ASSERT_TRUE(std::holds_alternative<outbox::Postponed>(next));
    set_now(std::get<outbox::Postponed>(next).due);
    EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_forget_work({}, db())));
    EXPECT_EQ(all(water), 0);
}

TEST_P(Showings, TheKeeperWritesWhatIsLeftWhenItStops)
{
    const publishing::Post water = out("Vannet stenges");
    const auto house = std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db());
    {
        Keeper keeper([&](const std::string&) { return house; });
        keeper.counter().note(opened(water.slug, "nyhetsbrev"));
        keeper.counter().note(opened(water.slug, "forged"));
        EXPECT_EQ(all(water), 0) << "no page waits for it";
    }
    EXPECT_EQ(ways(water), "nyhetsbrev 1/0 rett 1/0 ");
}

TEST_P(Showings, WhatCannotBeWrittenIsNotLost)
{
    const publishing::Post water = out("Vannet stenges");
    Keeper keeper([](const std::string&) -> std::shared_ptr<db::Database> { throw std::runtime_error("closed"); });
    keeper.counter().note(opened(water.slug, "sms"));
    keeper.stop();
    EXPECT_EQ(keeper.counter().take().at("loten").front().showings, 1);
}

TEST(Together, SumsSeveralPosts)
{
    const std::vector<WayIn> sums = together({{{"sms", 2, 1}, {"rett", 1, 1}}, {}, {{"rett", 4, 0}}});
    ASSERT_EQ(sums.size(), 2u);
    EXPECT_EQ(sums[0].word, "rett");
    EXPECT_EQ(sums[0].showings, 5);
    EXPECT_EQ(sums[0].in_span, 1);
    EXPECT_EQ(showings_of(sums), 7);
}

} // namespace
} // namespace samband::readership
