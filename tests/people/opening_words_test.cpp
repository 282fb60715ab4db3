#include "people/opening_words.h"

#include <gtest/gtest.h>

namespace samband::people {
namespace {

using http::Language;

struct Said {
    const char* now; ///< as the clock on the wall shows
    const char* nb;
    const char* nn;
    const char* en;
};

/// Ordinary hours, closed for lunch on Thursdays, and between Christmas and 3 January.
OfficeHours with_a_lunch()
{
    OfficeHours hours = ordinary_hours();
    hours.week[3] = {{8 * 60, 11 * 60 + 30}, {12 * 60 + 30, 15 * 60}};
    for (int day = 24; day <= 31; ++day) hours.closed.push_back({{2026, 12, day}, ""});
    hours.closed.push_back({{2027, 1, 1}, ""});
    return hours;
}

TEST(BackWords, SayWhenSomebodyIsThereAgain)
{
    const Said table[] = {
        {"2026-11-24T07:59:59+01:00", "kl. 8", "kl. 8", "at 8:00"},
        {"2026-11-24T08:00:00+01:00", "", "", ""}, // they are there
        {"2026-11-24T16:00:00+01:00", "i morgen kl. 8", "i morgon kl. 8", "tomorrow at 8:00"},
        {"2026-11-26T11:45:00+01:00", "kl. 12.30", "kl. 12.30", "at 12:30"},
        {"2026-11-27T15:30:00+01:00", "mandag kl. 8", "måndag kl. 8", "Monday at 8:00"},
        {"2026-11-29T23:00:00+01:00", "i morgen kl. 8", "i morgon kl. 8", "tomorrow at 8:00"},
        {"2026-03-28T12:00:00+01:00", "mandag kl. 8", "måndag kl. 8", "Monday at 8:00"}, // summer time between
        {"2026-12-23T16:00:00+01:00", "mandag 4. januar kl. 8", "måndag 4. januar kl. 8", "Monday 4 January at 8:00"},
        {"2026-12-28T09:00:00+01:00", "mandag 4. januar kl. 8", "måndag 4. januar kl. 8", "Monday 4 January at 8:00"},
        {"2026-12-29T09:00:00+01:00", "mandag kl. 8", "måndag kl. 8", "Monday at 8:00"},
    };
    for (const Said& row : table) {
        const Instant now = *from_rfc3339(row.now);
        EXPECT_EQ(back_words(with_a_lunch(), now, Language::nb), row.nb) << row.now;
        EXPECT_EQ(back_words(with_a_lunch(), now, Language::nn), row.nn) << row.now;
        EXPECT_EQ(back_words(with_a_lunch(), now, Language::en), row.en) << row.now;
    }
    EXPECT_EQ(back_words(OfficeHours{}, *from_rfc3339("2026-11-24T09:00:00Z"), Language::nb), "");
}

TEST(WeekWords, PutDaysInARowWithTheSameHoursTogether)
{
    using Lines = std::vector<std::string>;
    EXPECT_EQ(week_words(ordinary_hours(), Language::nb), (Lines{"Mandag–fredag 8–15.30"}));
    EXPECT_EQ(week_words(ordinary_hours(), Language::nn), (Lines{"Måndag–fredag 8–15.30"}));
    EXPECT_EQ(week_words(ordinary_hours(), Language::en), (Lines{"Monday–Friday 8:00–15:30"}));
    EXPECT_EQ(week_words(with_a_lunch(), Language::nb),
              (Lines{"Mandag–onsdag 8–15.30", "Torsdag 8–11.30 og 12.30–15", "Fredag 8–15.30"}));
    OfficeHours few;
    few.week[0] = few.week[1] = {{9 * 60 + 5, 12 * 60}};
    few.week[6] = {{0, 24 * 60}};
    EXPECT_EQ(week_words(few, Language::nb), (Lines{"Mandag og tirsdag 9.05–12", "Søndag 0–24"}));
    EXPECT_TRUE(week_words(OfficeHours{}, Language::nb).empty());
}

} // namespace
} // namespace samband::people
