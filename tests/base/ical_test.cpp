#include "base/ical.h"

#include "support/ical_reader.h"

#include <random>

namespace samband {
namespace {

CalendarEvent ical_event(const std::string& summary)
{
    CalendarEvent event;
    event.uid = "01936e5a-dead-7000-8000-000000000001@loten.localhost";
    event.sequence = 3;
    event.changed = *from_rfc3339("2026-11-22T09:00:00.5Z");
    event.at = *from_rfc3339("2026-11-24T12:00:00+01:00");
    event.summary = summary;
    return event;
}

TEST(Ical, IsWhatTheStandardSays)
{
    CalendarEvent event = ical_event("Vannet stenges");
    event.url = "https://loten.example.no/saker/1";
    event.categories = {"Nettsted", "Facebook"};
    event.status = EventStatus::tentative;
    const std::string text = ical("Løten kommune", {event});
    EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    const std::vector<IcalEvent> events = read_ical(text);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].at("DTSTART"), "20261124T110000Z");
    EXPECT_EQ(events[0].at("DURATION"), "PT15M");
    EXPECT_EQ(events[0].at("DTSTAMP"), "20261122T090000Z");
    EXPECT_EQ(events[0].at("SEQUENCE"), "3");
    EXPECT_EQ(events[0].at("STATUS"), "TENTATIVE");
    EXPECT_EQ(events[0].at("CATEGORIES"), "Nettsted,Facebook");
    EXPECT_EQ(events[0].at("URL"), "https://loten.example.no/saker/1");
}

TEST(Ical, WholeDaysEndTheDayAfter)
{
    CalendarEvent event = ical_event("budsjettuka");
    event.first = Date{2026, 12, 28};
    event.last = Date{2026, 12, 31};
    const std::vector<IcalEvent> events = read_ical(ical("x", {event}));
    EXPECT_EQ(events.at(0).at("DTSTART;VALUE=DATE"), "20261228");
    EXPECT_EQ(events.at(0).at("DTEND;VALUE=DATE"), "20270101");
}

TEST(Ical, NothingInATextLeavesIt)
{
    const std::string hostile = "Møte; nei, jo\\nei\r\nEND:VEVENT\nBEGIN:VEVENT\x01\x7F slutt";
    const std::vector<IcalEvent> events = read_ical(ical("x\r\nX-EVIL:1", {ical_event(hostile)}));
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].text("SUMMARY"), "Møte; nei, jo\\nei\nEND:VEVENT\nBEGIN:VEVENT slutt");
}

TEST(Ical, AnyTextComesThroughFoldedOrNot)
{
    std::mt19937 random(7);
    const std::string_view pieces[] = {"a", "å", "😀", "\\", ",", ";", "\n", " ", "語", "vannledning"};
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (unsigned length = random() % 120; length > 0; --length) text += pieces[random() % std::size(pieces)];
        const std::vector<IcalEvent> events = read_ical(ical(text, {ical_event(text)}));
        ASSERT_EQ(events.size(), 1u);
        ASSERT_EQ(events[0].text("SUMMARY"), text);
    }
}

} // namespace
} // namespace samband
