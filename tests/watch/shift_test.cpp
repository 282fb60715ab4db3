#include "watch/shift.h"

#include <gtest/gtest.h>

namespace samband::watch {
namespace {

Id id_of(int number)
{
    return *Id::parse("01936e5a-0000-7000-8000-00000000000" + std::to_string(number));
}

/// Facebook every Tuesday from eight to half past three; person 1.
Turn tuesday()
{
    return {id_of(9), id_of(8), 2, {8, 0, 0}, {15, 30, 0}, false, id_of(1), {2026, 1, 1}};
}

TEST(Shifts, ATurnComesEveryWeekOnItsDay)
{
    const auto shifts = shifts_of({{tuesday()}, {}, {}}, {2026, 11, 23}, {2026, 12, 6});
    ASSERT_EQ(shifts.size(), 2U);
    EXPECT_EQ(to_string(shifts[0].day), "2026-11-24");
    EXPECT_EQ(shifts[0].from, from_oslo({{2026, 11, 24}, {8, 0, 0}}));
    EXPECT_EQ(shifts[0].to, from_oslo({{2026, 11, 24}, {15, 30, 0}}));
    EXPECT_EQ(to_string(shifts[1].day), "2026-12-01");
}

TEST(Shifts, ANightEndsTheNextDayAlsoWhenTheClockIsTurned)
{
    Turn night = tuesday();
    night.account.reset();
    night.weekday = 6;
    night.from = {22, 0, 0};
    night.to = {6, 0, 0};
    const auto autumn = shifts_of({{night}, {}, {}}, {2026, 10, 24}, {2026, 10, 24});
    ASSERT_EQ(autumn.size(), 1U);
    EXPECT_EQ((autumn[0].to.us - autumn[0].from.us) / 3'600'000'000, 9) << "an hour more: the clock is put back";
    const auto spring = shifts_of({{night}, {}, {}}, {2026, 3, 28}, {2026, 3, 28});
    EXPECT_EQ((spring[0].to.us - spring[0].from.us) / 3'600'000'000, 7);
}

TEST(Shifts, HolidaysAreFreeUnlessTheTurnSaysOtherwise)
{
    Turn turn = tuesday();
    turn.weekday = 5; // Christmas Day 2026 is a Friday
    EXPECT_TRUE(shifts_of({{turn}, {}, {}}, {2026, 12, 25}, {2026, 12, 25}).empty());
    turn.on_holidays = true;
    EXPECT_EQ(shifts_of({{turn}, {}, {}}, {2026, 12, 25}, {2026, 12, 25}).size(), 1U);
}

TEST(Shifts, ATurnHoldsFromItsFirstDayToItsLast)
{
    Turn turn = tuesday();
    turn.since = {2026, 11, 25};
    turn.ended = Date{2026, 12, 8};
    const auto shifts = shifts_of({{turn}, {}, {}}, {2026, 11, 1}, {2026, 12, 31});
    ASSERT_EQ(shifts.size(), 1U);
    EXPECT_EQ(to_string(shifts[0].day), "2026-12-01");
}

TEST(Shifts, SomebodyElseTakesOneDayAndOneDayAlone)
{
    const auto shifts =
        shifts_of({{tuesday()}, {{id_of(9), {2026, 11, 24}, id_of(2)}}, {}}, {2026, 11, 24}, {2026, 12, 1});
    EXPECT_EQ(shifts[0].person, id_of(2));
    EXPECT_TRUE(shifts[0].swapped);
    EXPECT_EQ(shifts[1].person, id_of(1));
}

TEST(Shifts, AreMissedWhenTheyAreOverAndNobodyLooked)
{
    const Instant noon = from_oslo({{2026, 11, 24}, {12, 0, 0}});
    const Instant evening = from_oslo({{2026, 11, 24}, {18, 0, 0}});
    Rota rota{{tuesday()}, {}, {}};
    const auto shift = [&] { return shifts_of(rota, {2026, 11, 24}, {2026, 11, 24}).front(); };
    EXPECT_EQ(state_of(shift(), noon.plus_s(-6 * 3'600)), ShiftState::coming);
    EXPECT_EQ(state_of(shift(), noon), ShiftState::on);
    EXPECT_EQ(state_of(shift(), evening), ShiftState::missed);
    rota.looks.push_back({id_of(9), {2026, 11, 24}, id_of(3), noon});
    EXPECT_EQ(state_of(shift(), evening), ShiftState::looked);
    EXPECT_EQ(shift().looked_by, id_of(3));
    rota.looks.clear();
    rota.turns[0].account.reset();
    EXPECT_EQ(state_of(shift(), evening), ShiftState::over) << "nobody says that a telephone was answered";
}

} // namespace
} // namespace samband::watch
