#pragma once
#include "planning/calendar_asked.h"
#include "planning/clashes.h"
#include "publishing/post.h"

#include "db/transaction.h"

#include <vector>

/// What stands in the calendar: what is scheduled and was out, and drafts with a wished day.
namespace samband::planning {

struct CalendarItem {
    publishing::Post post;
    Date day;
    std::optional<Instant> at; ///< nothing of a wish: a day is no time
};

struct CalendarItems {
    std::vector<CalendarItem> items; ///< by day and time, wishes last in their day; those that the filters let through
    std::map<Id, Timed> clashes;     ///< reckoned before the filters: what is not shown lies close all the same
};

CalendarItems items_of(db::Reading& tx, const CalendarAsked& asked);

} // namespace samband::planning
