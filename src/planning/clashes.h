#pragma once
#include "base/id.h"
#include "base/instant.h"

#include <map>
#include <set>
#include <string>
#include <vector>

/// What lies close: two things in the same channel within an hour.
namespace samband::planning {

/// Something that goes out at a time.
struct Timed {
    Id id;
    Instant at;
    std::set<std::string> channels;
};

/// By id the one it lies closest to, of those less than `close_s` away that share a channel; `timed` is in the order of
/// time. Both of a pair are there.
std::map<Id, Timed> clashes(const std::vector<Timed>& timed);

} // namespace samband::planning
