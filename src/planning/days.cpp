#include "planning/days.h"

#include "planning/limits.h"

namespace samband::planning {

static int day_of_year(const Date& date)
{
    int days = date.day;
    for (int month = 1; month < date.month; ++month) days += days_in_month(date.year, month);
    return days;
}

int iso_week(const Date& date)
{
    const Date thursday = monday_of(date).plus_days(3);
    return (day_of_year(thursday) - 1) / 7 + 1;
}

Date monday_of(const Date& date)
{
    return date.plus_days(1 - date.weekday());
}

Date first_of_month(const Date& date)
{
    return {date.year, date.month, 1};
}

int days_in_month(int year, int month)
{
    for (int day = 31; day > 28; --day)
        if (Date{year, month, day}.valid()) return day;
    return 28;
}

Date plus_months(const Date& date, int months)
{
    const int from_year_0 = date.year * 12 + date.month - 1 + months;
    const int year = from_year_0 / 12;
    const int month = from_year_0 % 12 + 1;
    return {year, month, std::min(date.day, days_in_month(year, month))};
}

std::vector<Date> mondays_of_month(const Date& date)
{
    std::vector<Date> mondays;
    const Date next = plus_months(first_of_month(date), 1);
    for (Date monday = monday_of(first_of_month(date)); monday < next; monday = monday.plus_days(7))
        mondays.push_back(monday);
    return mondays;
}

bool shown(const Date& date)
{
    return date.valid() && date.year >= first_year && date.year <= last_year;
}

} // namespace samband::planning
