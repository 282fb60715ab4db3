#include "planning/recurrence.h"

#include "planning/days.h"

#include <gtest/gtest.h>

#include <random>

namespace samband::planning {
namespace {

std::string three_after(Every every, Date first, Date after)
{
    std::string days;
    for (int i = 0; i < 3; ++i) {
        after = next_day(every, first, after);
        days += (i ? " " : "") + to_string(after);
    }
    return days;
}

TEST(Recurrence, KeepsItsDay)
{
    EXPECT_EQ(three_after(Every::week, {2026, 11, 24}, {2026, 11, 24}), "2026-12-01 2026-12-08 2026-12-15");
    EXPECT_EQ(three_after(Every::month, {2026, 12, 31}, {2026, 12, 31}), "2027-01-31 2027-02-28 2027-03-31");
    EXPECT_EQ(three_after(Every::year, {2028, 2, 29}, {2030, 6, 1}), "2031-02-28 2032-02-29 2033-02-28");
    EXPECT_EQ(next_day(Every::year, {2027, 5, 1}, {2026, 11, 22}), (Date{2027, 5, 1})) << "not before the first";
}

bool comes_on(Every every, const Date& first, const Date& day)
{
    const int last = days_in_month(day.year, day.month);
    switch (every) {
    case Every::week:
        return day.weekday() == first.weekday();
    case Every::month:
        return day.day == std::min(first.day, last);
    case Every::year:
        return day.month == first.month && day.day == std::min(first.day, last);
    }
    return false;
}

/// Against the slow way: the first day after, tried one by one.
TEST(Recurrence, IsTheFirstDayThatFits)
{
    std::mt19937 random(20261122);
    const auto any = [&](int from, int to) { return from + static_cast<int>(random() % (to - from + 1)); };
    for (int i = 0; i < 2'000; ++i) {
        const int month = any(1, 12);
        const int year = any(2019, 2030);
        const Date first{year, month, any(1, days_in_month(year, month))};
        const Date after = first.plus_days(any(-40, 4'000));
        const Every every = static_cast<Every>(any(0, 2));
        Date expected = std::max(first, after.plus_days(1));
        while (!comes_on(every, first, expected)) expected = expected.plus_days(1);
        ASSERT_EQ(next_day(every, first, after), expected) << word(every) << " " << to_string(first);
    }
}

} // namespace
} // namespace samband::planning
