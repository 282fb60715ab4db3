#pragma once
#include "base/calendar.h"

#include <vector>

/// Days, weeks and months as a calendar shows them: weeks begin on Monday and are numbered by ISO 8601.
namespace samband::planning {

/// 1–53. The week belongs to the year of its Thursday.
int iso_week(const Date& date);

Date monday_of(const Date& date);
Date first_of_month(const Date& date);
int days_in_month(int year, int month);

/// The same day of the month `months` later (earlier if negative), or that month's last day where it has fewer.
Date plus_months(const Date& date, int months);

/// The Mondays of the weeks in which the month has a day: four to six.
std::vector<Date> mondays_of_month(const Date& date);

/// Within the years that the calendar shows.
bool shown(const Date& date);

} // namespace samband::planning
