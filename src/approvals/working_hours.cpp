#include "approvals/working_hours.h"

#include "approvals/limits.h"

#include <algorithm>

namespace samband::approvals {

static int second_of_day(const ClockTime& time)
{
    return time.hour * 3'600 + time.minute * 60 + time.second;
}

static ClockTime clock_of(int second)
{
    return {second / 3'600, second / 60 % 60, second % 60};
}

Instant plus_working_hours(Instant from, int hours)
{
    constexpr int begins = work_begins_hour * 3'600;
    constexpr int ends = work_ends_hour * 3'600;
    LocalTime local = in_oslo(from);
    int left = hours * 3'600;
    while (true) {
        const int at = std::clamp(second_of_day(local.time), begins, ends);
        if (is_working_day(local.date)) {
            if (at + left <= ends) return from_oslo({local.date, clock_of(at + left)});
            left -= ends - at;
        }
        local = {local.date.plus_days(1), {}};
    }
}

Instant next_working_day(Instant from)
{
    const LocalTime local = in_oslo(from);
    const int at = std::clamp(second_of_day(local.time), work_begins_hour * 3'600, work_ends_hour * 3'600);
    return from_oslo({plus_working_days(local.date, 1), clock_of(at)});
}

} // namespace samband::approvals
