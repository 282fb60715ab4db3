#pragma once
#include "base/calendar.h"

#include <optional>
#include <string_view>

/// When something comes again.
namespace samband::planning {

enum class Every { week, month, year };
std::string_view word(Every every);
std::optional<Every> every_of(std::string_view word);

/// The first day on which it comes, later than `after`: on the weekday, the day of the month or the day of the year of
/// `first`, and not before `first`. What a month lacks (the 31st, 29 February) is its last day.
Date next_day(Every every, const Date& first, const Date& after);

} // namespace samband::planning
