#include "base/calendar.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

using namespace samband;

static std::string oslo_of(std::string_view utc)
{
    return to_rfc3339_oslo(*from_rfc3339(utc));
}

static std::string utc_of(const Date& date, const ClockTime& time)
{
    return to_rfc3339(from_oslo({date, time}));
}

TEST(Oslo, shows_winter_and_summer_time)
{
    EXPECT_EQ(oslo_of("2026-11-20T09:00:00Z"), "2026-11-20T10:00:00+01:00");
    EXPECT_EQ(oslo_of("2026-07-01T22:30:00Z"), "2026-07-02T00:30:00+02:00");
    EXPECT_EQ(oslo_of("2026-11-20T09:00:00.5Z"), "2026-11-20T10:00:00.500000+01:00");
    EXPECT_EQ(oslo_of("1969-12-31T23:59:59.999999Z"), "1970-01-01T00:59:59.999999+01:00");
}

TEST(Oslo, the_clock_jumps_in_march)
{
    EXPECT_EQ(oslo_of("2026-03-29T00:59:59Z"), "2026-03-29T01:59:59+01:00");
    EXPECT_EQ(oslo_of("2026-03-29T01:00:00Z"), "2026-03-29T03:00:00+02:00");
    EXPECT_EQ(utc_of({2026, 3, 29}, {1, 59, 59}), "2026-03-29T00:59:59Z");
    EXPECT_EQ(utc_of({2026, 3, 29}, {2, 30, 0}), "2026-03-29T01:30:00Z"); // half an hour after the jump: 03:30
    EXPECT_EQ(utc_of({2026, 3, 29}, {3, 0, 0}), "2026-03-29T01:00:00Z");
    EXPECT_EQ(utc_of({2026, 3, 29}, {3, 30, 0}), "2026-03-29T01:30:00Z");
}

TEST(Oslo, the_hour_that_comes_twice_in_october_is_the_first)
{
    EXPECT_EQ(oslo_of("2026-10-25T00:30:00Z"), "2026-10-25T02:30:00+02:00");
    EXPECT_EQ(oslo_of("2026-10-25T01:30:00Z"), "2026-10-25T02:30:00+01:00");
    EXPECT_EQ(utc_of({2026, 10, 25}, {2, 0, 0}), "2026-10-25T00:00:00Z");
    EXPECT_EQ(utc_of({2026, 10, 25}, {2, 30, 0}), "2026-10-25T00:30:00Z");
    EXPECT_EQ(utc_of({2026, 10, 25}, {2, 59, 59}), "2026-10-25T00:59:59Z");
    EXPECT_EQ(utc_of({2026, 10, 25}, {3, 0, 0}), "2026-10-25T02:00:00Z");
}

TEST(Oslo, a_day_ends_at_its_last_second)
{
    EXPECT_EQ(to_rfc3339(end_of_day({2026, 11, 20})), "2026-11-20T22:59:59Z");
    EXPECT_EQ(to_rfc3339(end_of_day({2026, 3, 29})), "2026-03-29T21:59:59Z");
    EXPECT_EQ(to_rfc3339(end_of_day({2026, 10, 25})), "2026-10-25T22:59:59Z");
}

/// Summer time since 1996: last Sunday of March to last Sunday of October, at 01:00 UTC.
static bool is_summer(Instant at)
{
    const auto last_sunday = [](int year, int month) {
        const Date last{year, month, 31};
        return last.plus_days(-(last.weekday() % 7));
    };
    const int year = std::stoi(to_rfc3339(at).substr(0, 4));
    const Instant from = *from_rfc3339(to_string(last_sunday(year, 3)) + "T01:00:00Z");
    const Instant to = *from_rfc3339(to_string(last_sunday(year, 10)) + "T01:00:00Z");
    return at >= from && at < to;
}

TEST(Oslo, follows_the_rule_for_summer_time_in_all_years_and_comes_back)
{
    std::mt19937_64 random(4);
    std::uniform_int_distribution<std::int64_t> any(820'454'400, 253'402'200'000); // 1996 to 9999
    for (int i = 0; i < 20'000; ++i) {
        const Instant at{any(random) * 1'000'000};
        const bool summer = is_summer(at);
        ASSERT_TRUE(to_rfc3339_oslo(at).ends_with(summer ? "+02:00" : "+01:00")) << to_rfc3339(at);
        ASSERT_EQ(from_rfc3339(to_rfc3339_oslo(at)), at);
        const Instant back = from_oslo(in_oslo(at));
        ASSERT_TRUE(back == at || back == at.plus_s(-3600)) << to_rfc3339(at);
        ASSERT_EQ(in_oslo(back), in_oslo(at));
    }
}

TEST(Oslo, old_times_come_back_too)
{
    EXPECT_EQ(oslo_of("1950-07-01T12:00:00Z"), "1950-07-01T13:00:00+01:00");
    for (const char* text :
         {"1800-01-01T00:00:00Z", "0001-01-02T00:00:00Z", "1895-01-01T00:00:00Z", "1943-06-01T12:00:00Z"})
        EXPECT_EQ(from_rfc3339(oslo_of(text)), from_rfc3339(text)) << oslo_of(text);
}

TEST(Oslo, the_last_hours_of_the_year_9999_end_nothing)
{
    EXPECT_EQ(oslo_of("9999-12-31T23:30:00Z"), "10000-01-01T00:30:00+01:00");
    EXPECT_EQ(to_string(in_oslo(*from_rfc3339("9999-12-31T23:30:00Z")).date), "10000-01-01");
    EXPECT_EQ(plus_working_days({9999, 12, 31}, 1).year, 10000);
    EXPECT_EQ(to_rfc3339({-100'000'000'000'000'000}), "-1199-02-15T14:13:20Z");
    EXPECT_EQ(in_oslo({800'000'000'000'000'000}).date.year, 27320);
}

TEST(Oslo, many_threads_read_the_same_clock)
{
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 5000; ++i)
                if (in_oslo({1'795'165'200'000'000}).time.hour != 10) ++wrong;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(wrong, 0);
}
