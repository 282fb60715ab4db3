#include "base/problem.h"
#include "people/add_person.h"
#include "people/limits.h"
#include "people/once.h"
#include "support/databases.h"

#include <thread>

namespace samband::people {
namespace {

class Once : public test::DatabaseTest {
protected:
    void SetUp() override
    {
        add_queries("src/test/test.sql",
                    "-- name: kept\n-- out: kept integer\nselect count(*) as kept from people_once;\n");
        test::DatabaseTest::SetUp();
        if (IsSkipped()) return;
        kari_ = db().write("kari", [](db::Writing& tx) {
            return add_person(tx, Id(), {"Kari Prøve", "kari@prove.example", "", ""}).id;
        });
        leif_ = db().write("leif", [](db::Writing& tx) {
            return add_person(tx, Id(), {"Leif Prøve", "leif@prove.example", "", ""}).id;
        });
    }
    /// Sends the form; what it answers. Each true run counts itself.
    std::int64_t sent(const Id& person, const Id& request, const std::string& act = "count")
    {
        return db().write("once", [&](db::Writing& tx) {
            return once(tx, person, request, act, [&] { return Json(std::int64_t{++runs_}); }).integer();
        });
    }
    std::int64_t kept()
    {
        return db().read([](db::Reading& tx) { return tx.one("test.kept").integer("kept"); });
    }
    static Id form(int number) { return Id::v7(Instant{1'795'165'200'000'000}.plus_ms(number), {}); }

    std::atomic<int> runs_ = 0;
    Id kari_;
    Id leif_;
};
SAMBAND_ON_BOTH_DATABASES(Once);

TEST_P(Once, TheSecondRunGetsTheFirstOutcome)
{
    EXPECT_EQ(sent(kari_, form(1)), 1);
    EXPECT_EQ(sent(kari_, form(1)), 1);
    EXPECT_EQ(sent(kari_, form(2)), 2);
    EXPECT_EQ(sent(leif_, form(1)), 3) << "another person's form is another form";
    EXPECT_EQ(kept(), 3);
}

TEST_P(Once, WhatThrowsKeepsNothing)
{
    const auto fails = [&] {
        db().write("once", [&](db::Writing& tx) {
            once(tx, kari_, form(1), "count", []() -> Json { throw Problem(ProblemCode::conflict, "Endret."); });
        });
    };
    EXPECT_THROW(fails(), Problem);
    EXPECT_EQ(kept(), 0);
    EXPECT_EQ(sent(kari_, form(1)), 1);
}

TEST_P(Once, AFormIsUsedForOneThing)
{
    sent(kari_, form(1), "publish");
    EXPECT_THROW(sent(kari_, form(1), "withdraw"), Problem);
    EXPECT_THROW(sent(kari_, Id()), Problem);
    EXPECT_EQ(runs_, 1);
}

TEST_P(Once, TwoAtOnceRunOnce)
{
    std::vector<std::thread> presses;
    std::array<std::int64_t, 6> answers{};
    for (std::int64_t& answer : answers) presses.emplace_back([&] { answer = sent(kari_, form(1)); });
    for (std::thread& press : presses) press.join();
    // A conflict may have made one run again before it was kept, but all got the one that was.
    EXPECT_EQ(std::set<std::int64_t>(answers.begin(), answers.end()).size(), 1u);
    EXPECT_EQ(kept(), 1);
}

TEST_P(Once, OldOnesAreForgottenBitByBit)
{
    for (int i = 0; i < 12; ++i) sent(kari_, form(i));
    later_s(once_kept_s + 1);
    sent(kari_, form(100));
    EXPECT_EQ(kept(), 3);
    sent(kari_, form(101));
    EXPECT_EQ(kept(), 2);
}

TEST_P(Once, AnOutcomeHasALimit)
{
    const auto large = [&] {
        db().write("once", [&](db::Writing& tx) {
            once(tx, kari_, form(1), "count", [] { return Json(std::string(once_bytes, 'x')); });
        });
    };
    EXPECT_THROW(large(), Problem);
    EXPECT_EQ(kept(), 0);
}

} // namespace
} // namespace samband::people
