#include "approvals/office.h"
#include "approvals/working_hours.h"

namespace samband::approvals {
namespace {

Instant oslo(const Date& date, int hour, int minute = 0)
{
    return from_oslo({date, {hour, minute, 0}});
}

TEST(WorkingHours, CountWorkingDaysAlone)
{
    EXPECT_EQ(plus_working_hours(oslo({2026, 11, 20}, 10), 4), oslo({2026, 11, 20}, 14));
    EXPECT_EQ(plus_working_hours(oslo({2026, 11, 20}, 14), 4), oslo({2026, 11, 23}, 10)) << "over a weekend";
    EXPECT_EQ(plus_working_hours(oslo({2026, 11, 21}, 3), 4), oslo({2026, 11, 23}, 12));
    EXPECT_EQ(plus_working_hours(oslo({2026, 11, 20}, 6), 4), oslo({2026, 11, 20}, 12));
    EXPECT_EQ(plus_working_hours(oslo({2026, 12, 23}, 15), 16), oslo({2026, 12, 28}, 15)) << "over Christmas";
    EXPECT_EQ(next_working_day(oslo({2026, 11, 20}, 14)), oslo({2026, 11, 23}, 14));
    EXPECT_EQ(next_working_day(oslo({2026, 11, 20}, 22)), oslo({2026, 11, 23}, 16));
}

class Reminding : public Office {
protected:
    Round round(const publishing::Post& post)
    {
        return read([&](db::Reading& tx) { return *round_of(tx, post.id); });
    }
    void remind_now(const publishing::Post& post)
    {
        later_s(3'600);
        const Id id = round(post).id;
        write([&](db::Writing& tx) {
            remind(tx, id, "https://prove.example");
            return 0;
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(Reminding);

TEST_P(Reminding, ThreeTimesAtMostWithALinkThatWorks)
{
    const publishing::Post post = sent();
    EXPECT_EQ(letters_to("Kari"), 1);
    remind_now(post);
    EXPECT_EQ(letters_to("Kari"), 2);
    EXPECT_TRUE(letter_to("Kari")->title.starts_with("Påminnelse"));
    EXPECT_EQ(round(post).reminders, 1);
    EXPECT_EQ(round(post).reminded, now());
    EXPECT_EQ(kinds(post), "post-sent approval-reminded");
    remind_now(post);
    remind_now(post);
    EXPECT_EQ(round(post).reminders, 3);
    EXPECT_TRUE(approve_link(token_to("Kari")).done);
    const std::int64_t before = letters_to("Kari");
    remind_now(post);
    EXPECT_EQ(letters_to("Kari"), before) << "it has been answered";
}

TEST_P(Reminding, IsQueuedForWhenPeopleWork)
{
    const publishing::Post post = sent();
    outbox::Lease lease;
    lease.payload = Json::object({{"round", round(post).id.text()}, {"site", "https://prove.example"}});
    const outbox::Outcome outcome = do_remind_work(lease, db());
    ASSERT_TRUE(std::holds_alternative<outbox::Done>(outcome));
    write([&](db::Writing& tx) {
        std::get<outbox::Done>(outcome).note(tx);
        return 0;
    });
    EXPECT_EQ(round(post).reminders, 1);
    lease.payload = Json::object({{"round", 7}});
    EXPECT_TRUE(std::holds_alternative<outbox::GivenUp>(do_remind_work(lease, db())));
}

TEST_P(Reminding, OfAnEarlierAskingIsSilent)
{
    const publishing::Post post = sent();
    const Id old = round(post).id;
    save("Leif", post, publishing::story("Endret"));
    write([&](db::Writing& tx) {
        remind(tx, old, "https://prove.example");
        return 0;
    });
    EXPECT_EQ(letters_to("Kari"), 1);
    EXPECT_EQ(kinds(post), "post-sent post-voided");
}

} // namespace
} // namespace samband::approvals
