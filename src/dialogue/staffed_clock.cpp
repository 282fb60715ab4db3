#include "dialogue/staffed_clock.h"

#include "dialogue/limits.h"

#include <algorithm>

namespace samband::dialogue {

std::int64_t left_at_start(const Staffed& clock)
{
    return std::max(clock.target - clock.used, (clock.target + 3) / 4);
}

std::optional<Instant> runs_out(const Staffed& clock, const people::OfficeHours& hours)
{
    return clock.since ? hours.plus_open_minutes(*clock.since, left_at_start(clock)) : std::nullopt;
}

std::int64_t minutes_left(const Staffed& clock, const people::OfficeHours& hours, Instant now)
{
    if (!clock.since) return left_at_start(clock);
    return std::max<std::int64_t>(0, left_at_start(clock) - hours.open_minutes_between(*clock.since, now));
}

Instant warn_at(const people::OfficeHours& hours, Instant since, Instant due)
{
    const std::int64_t staffed = hours.open_minutes_between(since, due);
    const std::int64_t before = std::max(warn_before_minutes, staffed / 4);
    std::optional<Instant> at;
    if (staffed > before)
        at = hours.plus_open_minutes(since, staffed - before);
    else if (staffed > 0)
        at = hours.next_open(since);
    return at && *at < due ? *at : std::max(since, due.plus_s(-warn_unstaffed_s));
}

} // namespace samband::dialogue
