#include "rulings/asked.h"

#include "rulings/ask.h"
#include "rulings/forget_work.h"
#include "rulings/limits.h"
#include "support/town.h"

namespace samband::rulings {
namespace {

class AskedOf : public test::Town {
protected:
    void SetUp() override
    {
        add_queries("src/kept/kept.sql",
                    "-- name: kept\n-- out: kept text\n"
                    "select day || question as kept from rulings_asked order by day, hash;\n"
                    "-- name: forgetting\n-- out: due integer\n"
                    "select due from outbox_work where kind = 'rulings.forget-asked' order by due;\n");
        test::Town::SetUp();
    }
    static rulebook::Question about(rulebook::Channel channel)
    {
        rulebook::Question question;
        question.act = rulebook::Act::publish;
        question.channel = channel;
        return question;
    }
    void act(const std::string& name, rulebook::Channel channel = rulebook::Channel::website)
    {
        const people::Person by = person(name);
        write([&](db::Writing& tx) { ask_for_act(tx, rules_now(tx), by, about(channel)); });
    }
    AskedSince since(int days)
    {
        return read([&](db::Reading& tx) { return asked_since(tx, in_oslo(now()).date.plus_days(-days)); });
    }
    std::vector<std::string> kept()
    {
        return read([](db::Reading& tx) {
            return tx.all_as("kept.kept", {}, [](const db::Row& row) { return row.text("kept"); });
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(AskedOf);

TEST_P(AskedOf, ActsAreCountedWithoutAnybodysName)
{
    adopt("loten");
    act("Leif");
    act("Gro"); // another leader asks the same
    act("Kari", rulebook::Channel::facebook);
    const AskedSince all = since(90);
    EXPECT_EQ(all.questions, 2);
    EXPECT_EQ(all.times, 3);
    ASSERT_EQ(all.most_asked.size(), 2u);
    EXPECT_EQ(all.most_asked[0].times, 2) << "the most asked comes first";
    EXPECT_TRUE(all.most_asked[0].question.roles.has(rulebook::Role::unit_leader));
    EXPECT_FALSE(all.most_asked[0].question.at);
    for (const std::string& row : kept())
        for (const char* name : {"Leif", "Gro", "Kari"}) {
            EXPECT_EQ(row.find(name), std::string::npos);
            EXPECT_EQ(row.find(person_id(name).text()), std::string::npos);
        }
}

TEST_P(AskedOf, WhoOnlyAsksIsNotCounted)
{
    adopt("loten");
    const people::Person leif = person("Leif");
    write([&](db::Writing& tx) { ask(tx, leif, about(rulebook::Channel::website)); });
    EXPECT_TRUE(kept().empty());
    EXPECT_EQ(since(90).times, 0);
}

TEST_P(AskedOf, ARefusalIsAnActToo)
{
    adopt("loten");
    const people::Person leif = person("Leif");
    write([&](db::Writing& tx) { ask_to_act(tx, leif, about(rulebook::Channel::facebook), std::nullopt); });
    EXPECT_EQ(since(90).times, 1);
}

TEST_P(AskedOf, DaysAreKeptApartAndForgottenInTime)
{
    adopt("loten");
    act("Leif");
    later_s(10 * 86'400);
    act("Leif");
    EXPECT_EQ(kept().size(), 2u);
    EXPECT_EQ(since(9).times, 1);
    EXPECT_EQ(since(90).times, 2);
    EXPECT_EQ(since(90).questions, 1);

    const auto due = read([](db::Reading& tx) {
        return tx.all_as("kept.forgetting", {}, [](const db::Row& row) { return row.instant("due"); });
    });
    ASSERT_EQ(due.size(), 2u) << "one work a day, however much is asked";
    const auto forget = [&] { return write([](db::Writing& tx) { return forget_asked(tx); }); };
    EXPECT_EQ(forget(), 0);
    set_now(due[0]);
    do_forget_work({}, db());
    EXPECT_EQ(kept().size(), 1u);
    set_now(due[1]);
    EXPECT_EQ(forget(), 1);
}

TEST_P(AskedOf, OneDayHoldsNoMoreThanItsLimit)
{
    adopt("loten");
    write([](db::Writing& tx) {
        rulebook::Question question;
        question.picture.emplace();
        for (std::int64_t i = 0; i < limits::questions_a_day + 5; ++i) {
            question.picture->people = {{.age = static_cast<int>(i % 150),
                                         .consent = i % 2 == 0,
                                         .guardian_consent = i % 3 == 0,
                                         .staff = false}};
            question.category = static_cast<rulebook::Category>(i % 25);
            question.channel = static_cast<rulebook::Channel>(i / 150);
            keep_asked(tx, question);
        }
    });
    EXPECT_EQ(since(0).questions, limits::questions_a_day);
    act("Leif");
    EXPECT_EQ(since(0).questions, limits::questions_a_day) << "what comes past the limit is not counted";
    EXPECT_EQ(static_cast<std::int64_t>(since(0).most_asked.size()), limits::questions_compared);
}

} // namespace
} // namespace samband::rulings
