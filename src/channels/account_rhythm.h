#pragma once
#include "base/instant.h"

#include <cstdint>
#include <string_view>
#include <vector>

/// Whether an account is too quiet or says too much (Hattfjelldal 6): a pure rule over when something went out.
namespace samband::channels {

enum class Rhythm { steady, quiet, busy };
std::string_view word(Rhythm rhythm);

struct RhythmRule {
    std::int64_t quiet_days = 0; ///< nothing for longer than this is too quiet
    std::int64_t busy_week = 0;  ///< more than this within seven days is too much
};

/// `times` in any order; those after `now` do not count. An account is not quiet before it has been open that long.
Rhythm rhythm_of(const std::vector<Instant>& times, Instant opened, Instant now, const RhythmRule& rule);

} // namespace samband::channels
