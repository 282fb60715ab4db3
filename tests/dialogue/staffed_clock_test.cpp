#include "dialogue/due_badge.h"
#include "dialogue/staffed_clock.h"

#include <gtest/gtest.h>

namespace samband::dialogue {
namespace {

Instant at(const char* time)
{
    return *from_rfc3339(time);
}

std::string words(std::optional<Instant> instant)
{
    return instant ? to_rfc3339_oslo(*instant) : "never";
}

/// Staffed Monday to Friday 8:00 to 15:30; a target of one staffed day.
TEST(StaffedClock, RunsWhileSomebodyIsAtWork)
{
    struct RunsOut {
        const char* since;
        const char* out;
        const char* says;
    };
    const RunsOut cases[] = {
        {"2026-11-20T10:00:00+01:00", "2026-11-23T10:00:00+01:00", "Friday to Monday"},
        {"2026-11-22T13:00:00+01:00", "2026-11-23T15:30:00+01:00", "a Sunday counts for nothing"},
        {"2026-11-19T23:50:00+01:00", "2026-11-20T15:30:00+01:00", "late at night"},
        {"2026-03-27T15:00:00+01:00", "2026-03-30T15:00:00+02:00", "over the night when the clocks go forward"},
        {"2026-10-23T15:00:00+02:00", "2026-10-26T15:00:00+01:00", "over the night when they go back"},
        {"2026-04-01T15:00:00+02:00", "2026-04-07T15:00:00+02:00", "Easter is closed"},
        {"2026-05-16T12:00:00+02:00", "2026-05-18T15:30:00+02:00", "the 17th of May, a Sunday"},
    };
    for (const RunsOut& it : cases) {
        const Staffed clock{450, 0, at(it.since)};
        EXPECT_EQ(words(runs_out(clock, people::ordinary_hours())), it.out) << it.says;
    }
    EXPECT_EQ(words(runs_out({450, 0, {}}, people::ordinary_hours())), "never") << "it stands still";
    EXPECT_EQ(words(runs_out({450, 0, at("2026-11-20T10:00:00Z")}, people::OfficeHours{})), "never");
}

TEST(StaffedClock, GoesOnWithWhatIsLeft)
{
    const people::OfficeHours hours = people::ordinary_hours();
    EXPECT_EQ(words(runs_out({450, 400, at("2026-11-20T10:00:00+01:00")}, hours)), "2026-11-20T11:53:00+01:00")
        << "never less than a quarter";
    EXPECT_EQ(words(runs_out({450, 250, at("2026-11-20T10:00:00+01:00")}, hours)), "2026-11-20T13:20:00+01:00");
    const Staffed clock{450, 250, at("2026-11-20T15:00:00+01:00")};
    EXPECT_EQ(minutes_left(clock, hours, at("2026-11-23T08:10:00+01:00")), 160);
    EXPECT_EQ(minutes_left(clock, hours, at("2026-11-25T08:10:00+01:00")), 0);
    EXPECT_EQ(minutes_left({450, 250, {}}, hours, at("2026-11-25T08:10:00+01:00")), 200);
}

TEST(StaffedClock, WarnsInTimeAndNotAtNight)
{
    struct Warned {
        const char* since;
        const char* due;
        const char* warned;
        const char* says;
    };
    const Warned cases[] = {
        {"2026-11-20T09:00:00+01:00", "2026-11-20T23:59:59+01:00", "2026-11-20T13:53:00+01:00",
         "the same day: a quarter of the staffed time is left"},
        {"2026-11-20T15:10:00+01:00", "2026-11-20T23:59:59+01:00", "2026-11-20T15:10:00+01:00",
         "twenty staffed minutes are left: at once"},
        {"2026-11-20T06:00:00+01:00", "2026-11-20T08:20:00+01:00", "2026-11-20T08:00:00+01:00", "when they come"},
        {"2026-11-22T10:00:00+01:00", "2026-11-22T23:59:59+01:00", "2026-11-22T22:59:59+01:00",
         "a Sunday: an hour before"},
        {"2026-11-20T23:50:00+01:00", "2026-11-20T23:59:59+01:00", "2026-11-20T23:50:00+01:00",
         "ten minutes are left: at once"},
        {"2026-11-20T15:00:00+01:00", "2026-11-23T15:00:00+01:00", "2026-11-23T13:08:00+01:00", "over a weekend"},
        {"2026-11-20T08:00:00+01:00", "2026-11-20T09:00:00+01:00", "2026-11-20T08:30:00+01:00",
         "half an hour at the least"},
    };
    for (const Warned& it : cases)
        EXPECT_EQ(words(warn_at(people::ordinary_hours(), at(it.since), at(it.due))), it.warned) << it.says;
}

std::string badge(const DueState& state, const char* now)
{
    const Json badge = due_badge(state, at(now), http::Language::nb);
    return badge.find("level")->string() + " " + badge.find("says")->string();
}

TEST(DueBadge, SaysInWordsAndColour)
{
    const auto due = [](const char* when) { return DueState{ThreadState::open, true, at(when), {}}; };
    const char* now = "2026-11-20T10:00:00+01:00"; // a Friday
    EXPECT_EQ(badge(due("2026-11-20T10:25:00+01:00"), now), "warn 25 min igjen");
    EXPECT_EQ(badge(due("2026-11-20T12:40:00+01:00"), now), "warn 2 t igjen");
    EXPECT_EQ(badge(due("2026-11-20T23:59:59+01:00"), now), "warn i dag");
    EXPECT_EQ(badge(due("2026-11-21T23:59:59+01:00"), now), "advice i morgen");
    EXPECT_EQ(badge(due("2026-11-26T09:40:00+01:00"), now), "advice torsdag");
    EXPECT_EQ(badge(due("2026-11-27T09:40:00+01:00"), now), "advice 27. november");
    EXPECT_EQ(badge(due("2026-11-20T10:00:00+01:00"), now), "stop over fristen (0 min)");
    EXPECT_EQ(badge(due("2026-11-20T06:30:00+01:00"), now), "stop over fristen (3 t)");
    EXPECT_EQ(badge(due("2026-11-19T08:00:00+01:00"), now), "stop over fristen (1 dag)");
    EXPECT_EQ(badge(due("2026-11-17T08:00:00+01:00"), now), "stop over fristen (3 dager)");
    EXPECT_EQ(badge({ThreadState::open, true, {}, {}}, now), "none ingen frist");
    EXPECT_EQ(badge({ThreadState::open, false, {}, {}}, now), "none åpen, ingen venter");
    EXPECT_EQ(badge({ThreadState::waiting, false, {}, {}}, now), "none venter på dem");
    EXPECT_EQ(badge({ThreadState::done, false, {}, {}}, now), "ok ferdig");
    const Instant monday = at("2026-11-23T08:00:00+01:00");
    EXPECT_EQ(badge({ThreadState::open, true, {}, monday}, now), "none utsatt til 23. november 08:00");
    EXPECT_EQ(badge({ThreadState::open, true, at("2026-11-20T09:00:00+01:00"), monday}, now), "stop over fristen (1 t)")
        << "what is late is not hidden by being put off";
}

} // namespace
} // namespace samband::dialogue
