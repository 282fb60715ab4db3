#include "base/calendar.h"

#include "base/digits.h"

#include <array>
#include <cassert>
#include <chrono>

namespace samband {
namespace {

namespace ch = std::chrono;

ch::year_month_day civil(const Date& date)
{
    return {ch::year{date.year}, ch::month{static_cast<unsigned>(date.month)},
            ch::day{static_cast<unsigned>(date.day)}};
}

ch::sys_days days_of(const Date& date)
{
    assert(date.valid());
    return civil(date);
}

Date date_of(ch::sys_days days)
{
    const ch::year_month_day found(days);
    return {int(found.year()), static_cast<int>(unsigned(found.month())), static_cast<int>(unsigned(found.day()))};
}

/// Days that stand still. The law that made 1 May a public holiday is of 1947.
struct FixedDay {
    int month;
    int day;
    int since;
    std::string_view name;
};
constexpr std::array<FixedDay, 5> fixed_days{{{1, 1, 0, "1. nyttårsdag"},
                                              {5, 1, 1947, "1. mai"},
                                              {5, 17, 0, "17. mai"},
                                              {12, 25, 0, "1. juledag"},
                                              {12, 26, 0, "2. juledag"}}};

/// Days that move with Easter, by their distance from its first day.
struct MovableDay {
    int days;
    std::string_view name;
};
constexpr std::array<MovableDay, 7> movable_days{{{-3, "Skjærtorsdag"},
                                                  {-2, "Langfredag"},
                                                  {0, "1. påskedag"},
                                                  {1, "2. påskedag"},
                                                  {39, "Kristi himmelfartsdag"},
                                                  {49, "1. pinsedag"},
                                                  {50, "2. pinsedag"}}};

bool all_digits(std::string_view text)
{
    for (const char c : text)
        if (c < '0' || c > '9') return false;
    return true;
}

int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

} // namespace

bool Date::valid() const
{
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && civil(*this).ok();
}

Date Date::plus_days(int days) const
{
    return date_of(days_of(*this) + ch::days(days));
}

int Date::weekday() const
{
    return static_cast<int>(ch::weekday(days_of(*this)).iso_encoding());
}

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const std::string_view year = text.substr(0, 4);
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
    const Date date{number(year), number(month), number(day)};
    if (date.year < 1 || !date.valid()) return std::nullopt;
    return date;
}

std::string to_string(const Date& date)
{
    std::string text;
    append_year(text, date.year);
    append_digits(text.append(1, '-'), date.month, 2);
    append_digits(text.append(1, '-'), date.day, 2);
    return text;
}

// The anonymous Gregorian algorithm (Nature, 1876; also Meeus/Jones/Butcher).
Date easter_sunday(int year)
{
    const int golden = year % 19;
    const int century = year / 100;
    const int of_century = year % 100;
    const int lunar_correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - lunar_correction + 15) % 30;
    const int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    const int late_moon = (golden + 11 * epact + 22 * to_sunday) / 451;
    const int sum = epact + to_sunday - 7 * late_moon + 114;
    return {year, sum / 31, sum % 31 + 1};
}

std::optional<std::string_view> holiday(const Date& date)
{
    for (const FixedDay& fixed : fixed_days)
        if (date.month == fixed.month && date.day == fixed.day && date.year >= fixed.since) return fixed.name;
    if (date.month < 3 || date.month > 6) return std::nullopt; // 19 March to 14 June at the outermost
    const auto from_easter = (days_of(date) - days_of(easter_sunday(date.year))).count();
    for (const MovableDay& movable : movable_days)
        if (from_easter == movable.days) return movable.name;
    return std::nullopt;
}

bool is_working_day(const Date& date)
{
    constexpr int friday = 5;
    return date.weekday() <= friday && !holiday(date);
}

Date plus_working_days(const Date& from, int count)
{
    assert(count >= 0);
    Date day = from;
    while (count > 0) {
        day = day.plus_days(1);
        if (is_working_day(day)) --count;
    }
    return day;
}

Instant end_of_day(const Date& date)
{
    return from_oslo({date, {23, 59, 59}});
}

} // namespace samband
