#pragma once
#include "dialogue/breach.h"

#include <string>
#include <vector>

namespace samband::dialogue {

/// The breaches as a table for a spreadsheet (base/csv.h), with a byte order mark: by unit, and nobody by name.
std::string breach_table(const std::vector<Breach>& breaches);

/// "over fristen" in minutes: until it ended, or until now.
std::int64_t minutes_late(const Breach& breach, Instant now);

} // namespace samband::dialogue
