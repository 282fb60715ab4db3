#pragma once
#include "base/calendar.h"

namespace samband::approvals {

/// So many working hours later: the hours from `work_begins_hour` to `work_ends_hour` of working days.
Instant plus_working_hours(Instant from, int hours);

/// The same clock time on the next working day; within the working hours.
Instant next_working_day(Instant from);

} // namespace samband::approvals
