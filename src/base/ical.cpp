#include "base/ical.h"

namespace samband {

static constexpr std::size_t line_octets = 75;

/// RFC 5545 3.3.11: backslash, comma and semicolon are escaped, a line break is `\n`; other control characters are none
/// of a text.
static std::string escaped(std::string_view text)
{
    std::string made;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';') made += '\\';
        if (c == '\n')
            made += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            made += c;
    }
    return made;
}

static bool goes_on(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// RFC 5545 3.1: a long line goes on in the next after a space, which counts among its octets. No character of UTF-8
/// is cut, though the standard would allow it.
static void add_line(std::string& out, std::string_view line)
{
    std::size_t room = line_octets;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && goes_on(line[cut])) --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = line_octets - 1;
    }
    out.append(line).append("\r\n");
}

static std::string two(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

static std::string date_of(const Date& date)
{
    std::string year = std::to_string(date.year);
    year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0');
    return year + two(date.month) + two(date.day);
}

/// "20261122T090000Z": form 2 of 3.3.5, whole seconds.
static std::string time_of(Instant at)
{
    const std::string text = to_rfc3339({at.us - (at.us % 1'000'000 + 1'000'000) % 1'000'000});
    std::string made;
    for (const char c : text)
        if (c != '-' && c != ':') made += c;
    return made;
}

static std::string_view word(EventStatus status)
{
    switch (status) {
    case EventStatus::tentative:
        return "TENTATIVE";
    case EventStatus::confirmed:
        return "CONFIRMED";
    case EventStatus::cancelled:
        return "CANCELLED";
    }
    return "CONFIRMED";
}

static void add_when(std::string& out, const CalendarEvent& event)
{
    if (!event.first) {
        add_line(out, "DTSTART:" + time_of(event.at));
        add_line(out, "DURATION:PT" + std::to_string(event.minutes) + "M");
        return;
    }
    // 3.6.1: the end of whole days is the day after the last.
    add_line(out, "DTSTART;VALUE=DATE:" + date_of(*event.first));
    add_line(out, "DTEND;VALUE=DATE:" + date_of(event.last.value_or(*event.first).plus_days(1)));
}

static void add_event(std::string& out, const CalendarEvent& event)
{
    add_line(out, "BEGIN:VEVENT");
    add_line(out, "UID:" + escaped(event.uid));
    add_line(out, "DTSTAMP:" + time_of(event.changed));
    add_line(out, "LAST-MODIFIED:" + time_of(event.changed));
    add_line(out, "SEQUENCE:" + std::to_string(event.sequence));
    add_when(out, event);
    add_line(out, "SUMMARY:" + escaped(event.summary));
    if (!event.description.empty()) add_line(out, "DESCRIPTION:" + escaped(event.description));
    if (!event.location.empty()) add_line(out, "LOCATION:" + escaped(event.location));
    std::string categories;
    for (const std::string& category : event.categories)
        categories += (categories.empty() ? "" : ",") + escaped(category);
    if (!categories.empty()) add_line(out, "CATEGORIES:" + categories);
    if (!event.url.empty()) add_line(out, "URL:" + event.url);
    add_line(out, "STATUS:" + std::string(word(event.status)));
    add_line(out, "TRANSP:TRANSPARENT"); // It keeps nobody busy.
    add_line(out, "END:VEVENT");
}

std::string ical(std::string_view name, const std::vector<CalendarEvent>& events)
{
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Samband//Kalender//NB");
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "NAME:" + escaped(name)); // RFC 7986 5.1, and what was used before it
    add_line(out, "X-WR-CALNAME:" + escaped(name));
    add_line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for (const CalendarEvent& event : events) add_event(out, event);
    add_line(out, "END:VCALENDAR");
    return out;
}

} // namespace samband
