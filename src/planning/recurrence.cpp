#include "planning/recurrence.h"

#include "planning/days.h"

namespace samband::planning {

std::string_view word(Every every)
{
    switch (every) {
    case Every::week:
        return "week";
    case Every::month:
        return "month";
    case Every::year:
        return "year";
    }
    return "week";
}

std::optional<Every> every_of(std::string_view text)
{
    for (const Every every : {Every::week, Every::month, Every::year})
        if (word(every) == text) return every;
    return std::nullopt;
}

static Date next_in_week(const Date& first, const Date& after)
{
    const int days = (first.weekday() - after.weekday() + 7) % 7;
    return after.plus_days(days == 0 ? 7 : days);
}

/// Reckoned from the first day each time, so that the 31st comes back after a shorter month.
static Date next_by_months(const Date& first, const Date& after, int step)
{
    const int months = (after.year - first.year) * 12 + after.month - first.month;
    for (int steps = months / step;; ++steps)
        if (const Date day = plus_months(first, steps * step); day > after) return day;
}

Date next_day(Every every, const Date& first, const Date& after)
{
    if (after < first) return first;
    switch (every) {
    case Every::week:
        return next_in_week(first, after);
    case Every::month:
        return next_by_months(first, after, 1);
    case Every::year:
        return next_by_months(first, after, 12);
    }
    return first;
}

} // namespace samband::planning
