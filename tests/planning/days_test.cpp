#include "planning/days.h"

#include "planning/limits.h"
#include "planning/marked_days.h"

#include <gtest/gtest.h>

namespace samband::planning {
namespace {

TEST(Days, WeeksAreNumberedByIso)
{
    EXPECT_EQ(iso_week({2026, 11, 22}), 47);
    EXPECT_EQ(iso_week({2026, 11, 23}), 48);
    EXPECT_EQ(iso_week({2026, 1, 1}), 1);
    EXPECT_EQ(iso_week({2021, 1, 3}), 53);
    EXPECT_EQ(iso_week({2024, 12, 30}), 1) << "a Monday whose Thursday is in 2025";
    EXPECT_EQ(iso_week({2020, 12, 31}), 53);
}

/// 4 January is in week 1 by definition; each Monday after begins the next, until the next 4 January's.
TEST(Days, WeekNumbersGrowByOneThroughEveryYear)
{
    for (int year = first_year; year < last_year; ++year) {
        int expected = 1;
        const Date end = monday_of({year + 1, 1, 4});
        for (Date monday = monday_of({year, 1, 4}); monday < end; monday = monday.plus_days(7), ++expected)
            for (int day = 0; day < 7; ++day) ASSERT_EQ(iso_week(monday.plus_days(day)), expected) << to_string(monday);
        ASSERT_TRUE(expected == 53 || expected == 54) << year;
    }
}

TEST(Days, TheGridHoldsEveryDayOfAnyMonth)
{
    for (int year = first_year; year <= last_year; ++year)
        for (int month = 1; month <= 12; ++month) {
            const std::vector<Date> mondays = mondays_of_month({year, month, 15});
            const Date last{year, month, days_in_month(year, month)};
            ASSERT_TRUE(last.valid());
            ASSERT_FALSE((Date{year, month, last.day + 1}.valid()));
            ASSERT_GE(mondays.size(), 4u);
            ASSERT_LE(mondays.size(), 6u);
            ASSERT_LE(mondays.front(), (Date{year, month, 1}));
            ASSERT_GE(mondays.front().plus_days(6), (Date{year, month, 1}));
            ASSERT_LE(mondays.back(), last);
            ASSERT_GE(mondays.back().plus_days(6), last);
            for (std::size_t i = 0; i < mondays.size(); ++i) {
                ASSERT_EQ(mondays[i].weekday(), 1);
                ASSERT_EQ(mondays[i], mondays.front().plus_days(7 * static_cast<int>(i)));
            }
        }
}

TEST(Days, AMonthLaterIsTheSameDayOrTheLast)
{
    EXPECT_EQ(plus_months({2027, 1, 31}, 1), (Date{2027, 2, 28}));
    EXPECT_EQ(plus_months({2028, 1, 31}, 1), (Date{2028, 2, 29}));
    EXPECT_EQ(plus_months({2026, 11, 30}, 2), (Date{2027, 1, 30}));
    EXPECT_EQ(plus_months({2026, 1, 15}, -1), (Date{2025, 12, 15}));
    EXPECT_EQ(plus_months({2026, 12, 1}, 1), (Date{2027, 1, 1}));
}

std::string names_on(const Date& date)
{
    std::string names;
    for (const MarkedDay& mark : marked_on(date))
        names += (names.empty() ? "" : ", ") + std::string(mark.name) + (mark.holiday ? "!" : "");
    return names;
}

TEST(Days, NorwegianDaysAreNamed)
{
    EXPECT_EQ(names_on({2026, 5, 17}), "17. mai!");
    EXPECT_EQ(names_on({2026, 4, 5}), "1. påskedag!");
    EXPECT_EQ(names_on({2026, 4, 4}), "Påskeaften");
    EXPECT_EQ(names_on({2026, 11, 8}), "Farsdag");
    EXPECT_EQ(names_on({2026, 2, 8}), "Morsdag");
    EXPECT_EQ(names_on({2027, 3, 28}), "1. påskedag!, Sommertid begynner");
    EXPECT_EQ(names_on({2026, 10, 25}), "Sommertid slutter");
    EXPECT_EQ(names_on({2026, 11, 29}), "1. søndag i advent");
    EXPECT_EQ(names_on({2026, 12, 24}), "Julaften");
    EXPECT_EQ(names_on({2026, 11, 24}), "");
}

TEST(Days, AdventHasFourSundaysBeforeChristmasEveryYear)
{
    for (int year = first_year; year <= last_year; ++year) {
        int sundays = 0;
        for (Date day{year, 11, 26}; day < Date{year, 12, 25}; day = day.plus_days(1))
            for (const MarkedDay& mark : marked_on(day)) sundays += mark.name.ends_with("i advent");
        ASSERT_EQ(sundays, 4) << year;
    }
}

} // namespace
} // namespace samband::planning
