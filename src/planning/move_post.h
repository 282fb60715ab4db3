#pragma once
#include "base/calendar.h"
#include "publishing/use_cases.h"

#include <optional>

namespace samband::planning {

/// Where a post is moved to: the day, and for one that is scheduled the time it keeps if no other is given.
struct MoveTo {
    Date day;
    std::optional<ClockTime> time;
};

/// What came of it: a refusal under the rule book is recorded, and the post stays where it was.
struct Moved {
    publishing::Post post;
    bool done = false;
    std::optional<rulebook::Ruling> ruling; ///< of a scheduled one
};

/// A scheduled post goes out at that time instead, if the rule book lets it (`publishing::schedule_post`); what is not
/// scheduled yet is wished for that day. The hour is that of the clock on the wall, also past a change of the clocks.
/// Problem not_found, conflict (changed since `seen_version`, or out already), forbidden, and invalid on a time that is
/// no time to come.
Moved move_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version, const MoveTo& to,
                bool reading_stops);

} // namespace samband::planning
