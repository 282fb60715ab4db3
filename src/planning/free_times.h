#pragma once
#include "publishing/outside.h"

/// The fixed slots that a post could take next, for the form where it is scheduled (`publishing::Outside`).
namespace samband::planning {

/// The first at which one of the post's channels has a slot, and nothing else that is scheduled in its channels lies
/// within `close_s` of it; the earliest first, at most `most`, within `slot_weeks_ahead`. What two channels have at the
/// same time is one. The post takes no slot from itself.
std::vector<publishing::FreeTime> free_times(db::Reading& tx, const publishing::Post& post, std::size_t most);

} // namespace samband::planning
