#pragma once
#include "base/instant.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Dates, clock times and working days as Norway reckons them (Europe/Oslo, ICU's time zone data).
namespace samband {

/// A day of the proleptic Gregorian calendar.
struct Date {
    int year = 1970;
    int month = 1; ///< 1–12
    int day = 1;   ///< 1–31

    friend auto operator<=>(const Date&, const Date&) = default;
    bool valid() const;
    Date plus_days(int days) const;
    int weekday() const; ///< 1 Monday … 7 Sunday (ISO 8601)
};

/// A time of day with a second's precision; 24:00 is not one.
struct ClockTime {
    int hour = 0;
    int minute = 0;
    int second = 0;

    friend auto operator<=>(const ClockTime&, const ClockTime&) = default;
};

struct LocalTime {
    Date date;
    ClockTime time;

    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

/// What the clock on a Norwegian wall shows.
LocalTime in_oslo(Instant at);

/// The instant of a wall-clock time in Oslo. Of an hour that comes twice (October) the first;
/// of one that is skipped (March) the instant as many minutes after the jump.
Instant from_oslo(const LocalTime& local);

/// "2026-11-20T10:00:00+01:00", Oslo's offset at that instant.
std::string to_rfc3339_oslo(Instant at);

/// "2026-11-20", or nothing.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(const Date& date);

/// First day of Easter, years 1900–2199.
Date easter_sunday(int year);

/// The name of the public holiday on that day (bokmål: "Skjærtorsdag"), or nothing. Sundays are not named.
std::optional<std::string_view> holiday(const Date& date);

/// Monday to Friday, and no holiday. Christmas Eve and New Year's Eve are working days by law.
bool is_working_day(const Date& date);

/// The day `count` working days after `from` (`from` itself does not count; count ≥ 0, and 0 gives `from`).
Date plus_working_days(const Date& from, int count);

/// The last second of the day in Oslo: 23:59:59.
Instant end_of_day(const Date& date);

} // namespace samband
