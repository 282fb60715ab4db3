#include "people/office_hours.h"

#include "people/limits.h"

#include <gtest/gtest.h>
#include <random>

namespace samband::people {
namespace {

Instant wall(const Date& day, int hour, int minute = 0)
{
    return from_oslo({day, {hour, minute, 0}});
}

Instant utc(std::string_view text)
{
    return *from_rfc3339(text);
}

/// Open all day, every day.
OfficeHours always()
{
    OfficeHours hours;
    for (auto& day : hours.week) day = {{0, 1'440}};
    return hours;
}

/// Up to two spells on most days, some days closed.
OfficeHours drawn_hours(std::mt19937& random)
{
    OfficeHours hours;
    for (auto& day : hours.week) {
        std::array<int, 4> ends{};
        for (int& end : ends) end = static_cast<int>(random() % 1'441);
        std::ranges::sort(ends);
        if (random() % 4 != 0 && ends[0] < ends[1]) day.push_back({ends[0], ends[1]});
        if (random() % 2 == 0 && ends[1] < ends[2] && ends[2] < ends[3]) day.push_back({ends[2], ends[3]});
    }
    for (int day = 0; day < 5; ++day)
        hours.closed.push_back({Date{2026, 1, 1}.plus_days(static_cast<int>(random() % 365)), ""});
    return hours;
}

/// What the clock on the wall says, minute by minute: slow, and as the words say it.
bool open_by_the_wall(const OfficeHours& hours, Instant at)
{
    const LocalTime local = in_oslo(at);
    if (holiday(local.date)) return false;
    for (const ClosedDay& closed : hours.closed)
        if (closed.day == local.date) return false;
    const int minute = local.time.hour * 60 + local.time.minute;
    for (const Spell& spell : hours.week[static_cast<std::size_t>(local.date.weekday() - 1)])
        if (minute >= spell.from && minute < spell.to) return true;
    return false;
}

TEST(OfficeHours, OrdinaryOnesAreEightToHalfPastThreeMondayToFriday)
{
    const OfficeHours hours = ordinary_hours();
    const Date tuesday{2026, 11, 24};
    EXPECT_FALSE(hours.open_at({wall(tuesday, 8).us - 1}));
    EXPECT_TRUE(hours.open_at(wall(tuesday, 8)));
    EXPECT_TRUE(hours.open_at({wall(tuesday, 15, 30).us - 1}));
    EXPECT_FALSE(hours.open_at(wall(tuesday, 15, 30)));
    EXPECT_FALSE(hours.open_at(wall({2026, 11, 28}, 10))) << "a Saturday";
    EXPECT_FALSE(hours.open_at(wall({2026, 11, 29}, 10))) << "a Sunday";
    EXPECT_EQ(hours.open_minutes_between(wall({2026, 11, 23}, 0), wall({2026, 11, 30}, 0)), 5 * 450);
}

TEST(OfficeHours, NobodyIsThereOnAHolidayOrAClosedDay)
{
    OfficeHours hours = ordinary_hours();
    EXPECT_EQ(hours.next_open(wall({2026, 5, 15}, 16)), wall({2026, 5, 18}, 8)) << "17 May 2026 is a Sunday";
    EXPECT_EQ(hours.next_open(wall({2027, 5, 14}, 16)), wall({2027, 5, 18}, 8)) << "and in 2027 Whit Monday";
    EXPECT_EQ(hours.next_open(wall({2026, 12, 23}, 16)), wall({2026, 12, 24}, 8)) << "Christmas Eve is a working day";
    hours.closed.push_back({{2026, 12, 24}, "Julaften"});
    EXPECT_EQ(hours.next_open(wall({2026, 12, 23}, 16)), wall({2026, 12, 28}, 8));
}

TEST(OfficeHours, ClosedForLunchMeansTwoSpells)
{
    OfficeHours hours;
    hours.week[1] = {{9 * 60, 11 * 60 + 30}, {12 * 60, 15 * 60}};
    const Date tuesday{2026, 11, 24};
    EXPECT_TRUE(hours.open_at(wall(tuesday, 11, 29)));
    EXPECT_FALSE(hours.open_at(wall(tuesday, 11, 45)));
    EXPECT_EQ(hours.next_open(wall(tuesday, 11, 45)), wall(tuesday, 12));
    EXPECT_EQ(hours.plus_open_minutes(wall(tuesday, 11), 45), wall(tuesday, 12, 15));
    EXPECT_EQ(hours.plus_open_minutes(wall(tuesday, 11), 30), wall(tuesday, 11, 30)) << "not when it opens again";
    EXPECT_EQ(hours.plus_open_minutes(wall(tuesday, 14), 61), wall({2026, 12, 1}, 9, 1));
}

TEST(OfficeHours, TheDayTheClockIsTurnedHasAnHourLessAndAnHourMore)
{
    const OfficeHours hours = always();
    EXPECT_EQ(hours.open_minutes_between(wall({2026, 3, 29}, 0), wall({2026, 3, 30}, 0)), 23 * 60);
    EXPECT_EQ(hours.open_minutes_between(wall({2026, 10, 25}, 0), wall({2026, 10, 26}, 0)), 25 * 60);

    OfficeHours night;
    night.week[6] = {{2 * 60 + 30, 4 * 60}};
    EXPECT_EQ(night.next_open(wall({2026, 3, 29}, 0)), utc("2026-03-29T01:00:00Z"))
        << "half past two is not that night";
    EXPECT_EQ(night.open_minutes_between(wall({2026, 3, 29}, 0), wall({2026, 3, 30}, 0)), 60);
    night.week[6] = {{2 * 60, 2 * 60 + 30}};
    EXPECT_EQ(night.next_open(wall({2026, 3, 29}, 0)), wall({2026, 4, 12}, 2)) << "and Easter Sunday is a holiday";
    EXPECT_EQ(night.open_minutes_between(wall({2026, 10, 25}, 0), wall({2026, 10, 26}, 0)), 30)
        << "the first of the two";
}

TEST(OfficeHours, AYearAheadIsAsFarAsAnybodyReckons)
{
    const Instant now = wall({2026, 11, 24}, 9);
    EXPECT_EQ(OfficeHours{}.next_open(now), std::nullopt);
    EXPECT_EQ(OfficeHours{}.plus_open_minutes(now, 1), std::nullopt);
    EXPECT_EQ(OfficeHours{}.open_minutes_between(now, now.plus_s(1'000'000'000)), 0);
    EXPECT_EQ(OfficeHours{}.plus_open_minutes(now, 0), now) << "nothing has to pass";
    EXPECT_EQ(ordinary_hours().plus_open_minutes(now, INT64_MAX), std::nullopt) << "no number is too large";
    EXPECT_LE(always().open_minutes_between(now, {INT64_MAX}), (open_days_ahead_most + 1) * 1'500);
    EXPECT_EQ(always().open_minutes_between(now, {now.us - 1}), 0);
}

TEST(OfficeHours, AreWhatTheClockOnTheWallSays)
{
    std::mt19937 random(20261123);
    for (int round = 0; round < 40; ++round) {
        const OfficeHours hours = drawn_hours(random);
        // Every other week has the turn to summer time in it. The one back stands in a test of its own: there the wall
        // shows the same hour twice, and what ends within it ends the first time.
        const Date monday = round % 2 == 0 ? Date{2026, 3, 23} : Date{2026, 6, 1}.plus_days(round * 2);
        std::int64_t open = 0;
        for (Instant at = wall(monday, 0); at < wall(monday.plus_days(8), 0); at = at.plus_s(60)) {
            ASSERT_EQ(hours.open_at(at), open_by_the_wall(hours, at)) << round << ' ' << to_rfc3339_oslo(at);
            if (hours.open_at(at)) ++open;
        }
        EXPECT_EQ(hours.open_minutes_between(wall(monday, 0), wall(monday.plus_days(8), 0)), open);
    }
}

TEST(OfficeHours, AddingMinutesAndCountingThemAreInverse)
{
    std::mt19937 random(4711);
    const Instant year = wall({2026, 1, 1}, 0);
    for (int round = 0; round < 2'000; ++round) {
        const OfficeHours hours = drawn_hours(random);
        const Instant from = year.plus_s(static_cast<std::int64_t>(random() % (365 * 86'400)));
        const auto minutes = static_cast<std::int64_t>(1 + random() % 20'000);
        const auto due = hours.plus_open_minutes(from, minutes);
        if (!due) continue;
        EXPECT_GE(*due, from.plus_s(minutes * 60));
        ASSERT_EQ(hours.open_minutes_between(from, *due), minutes) << round;
        ASSERT_EQ(hours.open_minutes_between(from, {due->us - 1}), minutes - 1) << "and not earlier " << round;
        const auto next = hours.next_open(from);
        ASSERT_TRUE(next);
        EXPECT_EQ(hours.plus_open_minutes(*next, minutes), due) << "the clock stands until somebody is there";
    }
}

TEST(OfficeHours, LaterIsNeverEarlier)
{
    std::mt19937 random(99);
    for (int round = 0; round < 500; ++round) {
        const OfficeHours hours = drawn_hours(random);
        const Instant from = wall({2026, 1, 1}, 0).plus_s(static_cast<std::int64_t>(random() % (300 * 86'400)));
        const Instant later = from.plus_s(static_cast<std::int64_t>(random() % (20 * 86'400)));
        const auto minutes = static_cast<std::int64_t>(random() % 5'000);
        const auto first = hours.plus_open_minutes(from, minutes);
        const auto second = hours.plus_open_minutes(later, minutes);
        if (first && second) {
            EXPECT_LE(*first, *second);
        }
        const auto more = hours.plus_open_minutes(from, minutes + 1);
        if (first && more) {
            EXPECT_LT(*first, *more);
        }
        EXPECT_LE(hours.open_minutes_between(later, later.plus_s(86'400)),
                  hours.open_minutes_between(from, later.plus_s(86'400)));
        const auto open = hours.next_open(from);
        if (open) {
            EXPECT_TRUE(hours.open_at(*open));
            EXPECT_EQ(hours.open_minutes_between(from, *open), 0);
        }
    }
}

} // namespace
} // namespace samband::people
