#include "base/calendar.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace samband;

/// Gauss's method with his two exceptions: another road to the same day.
static Date easter_by_gauss(int year)
{
    const int k = year / 100;
    const int m = (15 + k - k / 4 - (13 + 8 * k) / 25) % 30;
    const int n = (4 + k - k / 4) % 7;
    const int d = (19 * (year % 19) + m) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
    int day = 22 + d + e;
    if (d == 29 && e == 6) day -= 7;
    if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) day -= 7;
    return day > 31 ? Date{year, 4, day - 31} : Date{year, 3, day};
}

TEST(Calendar, easter_as_almanacs_print_it)
{
    for (const char* day : {"1913-03-23", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23",
                            "2008-03-23", "2019-04-21", "2020-04-12", "2024-03-31", "2025-04-20", "2026-04-05",
                            "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2199-04-14"})
        EXPECT_EQ(to_string(easter_sunday(parse_date(day)->year)), day);
}

TEST(Calendar, easter_is_a_sunday_of_spring_in_every_year)
{
    for (int year = 1900; year <= 2199; ++year) {
        const Date easter = easter_sunday(year);
        EXPECT_EQ(easter, easter_by_gauss(year));
        EXPECT_EQ(easter.weekday(), 7) << year;
        EXPECT_GE(easter, (Date{year, 3, 22}));
        EXPECT_LE(easter, (Date{year, 4, 25}));
    }
}

TEST(Calendar, names_the_holidays_of_2026)
{
    std::string found;
    for (Date day{2026, 1, 1}; day.year == 2026; day = day.plus_days(1))
        if (const auto name = holiday(day)) found += to_string(day) + " " + std::string(*name) + "\n";
    EXPECT_EQ(found,
              "2026-01-01 1. nyttårsdag\n2026-04-02 Skjærtorsdag\n2026-04-03 Langfredag\n2026-04-05 1. påskedag\n"
              "2026-04-06 2. påskedag\n2026-05-01 1. mai\n2026-05-14 Kristi himmelfartsdag\n2026-05-17 17. mai\n"
              "2026-05-24 1. pinsedag\n2026-05-25 2. pinsedag\n2026-12-25 1. juledag\n2026-12-26 2. juledag\n");
}

TEST(Calendar, the_first_of_may_is_a_holiday_since_1947)
{
    EXPECT_FALSE(holiday({1946, 5, 1}));
    EXPECT_TRUE(holiday({1947, 5, 1}));
    EXPECT_EQ(holiday({2008, 5, 1}), "1. mai"); // and Ascension Day
}

TEST(Calendar, every_year_has_its_twelve_holidays_but_for_those_that_meet)
{
    for (int year = 1947; year <= 2199; ++year) {
        int count = 0;
        for (Date day{year, 1, 1}; day.year == year; day = day.plus_days(1)) count += holiday(day).has_value();
        const Date easter = easter_sunday(year);
        int meeting = 0;
        for (const int distance : {39, 49, 50}) {
            const Date day = easter.plus_days(distance);
            meeting += day == Date{year, 5, 1} || day == Date{year, 5, 17};
        }
        EXPECT_EQ(count, 12 - meeting) << year;
    }
}

TEST(Calendar, counts_working_days_over_easter_and_christmas)
{
    EXPECT_EQ(to_string(plus_working_days({2026, 4, 1}, 1)), "2026-04-07");
    EXPECT_EQ(to_string(plus_working_days({2026, 12, 23}, 1)), "2026-12-24"); // Christmas Eve is a working day
    EXPECT_EQ(to_string(plus_working_days({2026, 12, 24}, 1)), "2026-12-28");
    EXPECT_EQ(to_string(plus_working_days({2026, 12, 30}, 2)), "2027-01-04");
    EXPECT_EQ(to_string(plus_working_days({2026, 11, 20}, 3)), "2026-11-25");
    EXPECT_EQ(to_string(plus_working_days({2026, 4, 5}, 0)), "2026-04-05");
    EXPECT_FALSE(is_working_day({2026, 11, 21}));
    EXPECT_TRUE(is_working_day({2026, 11, 20}));
    EXPECT_FALSE(is_working_day({2026, 5, 25}));
}

TEST(Calendar, plus_working_days_lands_on_working_days_and_skips_none)
{
    std::mt19937 random(3);
    for (int i = 0; i < 2000; ++i) {
        const Date from = Date{1900, 1, 1}.plus_days(static_cast<int>(random() % 109'000));
        const int count = 1 + static_cast<int>(random() % 30);
        const Date to = plus_working_days(from, count);
        ASSERT_TRUE(is_working_day(to)) << to_string(to);
        ASSERT_FALSE(holiday(to));
        int between = 0;
        for (Date day = from.plus_days(1); day <= to; day = day.plus_days(1)) between += is_working_day(day);
        ASSERT_EQ(between, count) << to_string(from);
    }
}

TEST(Calendar, reads_dates_strictly)
{
    EXPECT_EQ(parse_date("2026-11-20"), (Date{2026, 11, 20}));
    EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
    for (const char* text :
         {"", "2026-11-2", "2026-11-200", "2026/11/20", "20-11-2026", "2026-02-29", "2026-00-10", "2026-13-01",
          "2026-11-00", "2026-11-31", "0000-01-01", "+026-11-20", "2026-1 -20", " 026-11-20", "2026-11-2x"})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Calendar, days_count_over_months_and_leap_years)
{
    EXPECT_EQ(to_string(Date{2024, 2, 28}.plus_days(1)), "2024-02-29");
    EXPECT_EQ(to_string(Date{2026, 1, 1}.plus_days(-1)), "2025-12-31");
    EXPECT_EQ(to_string(Date{2000, 1, 1}.plus_days(146'097)), "2400-01-01");
    EXPECT_EQ((Date{2026, 11, 20}.weekday()), 5);
    EXPECT_EQ((Date{1970, 1, 1}.weekday()), 4);
    EXPECT_FALSE((Date{2026, 2, 30}.valid()));
    EXPECT_FALSE((Date{2026, 300, 1}.valid()));
    EXPECT_FALSE((Date{2026, 1, 257}.valid()));
    EXPECT_FALSE((Date{2026, -1, -1}.valid()));
}
