#pragma once
#include "db/database.h"

#include <string>
#include <vector>

namespace samband::main {

/// How long use cases held the writer, for /metrics: `samband_use_case_held_seconds_sum`, `_count` and `_max`, with the
/// use case's name (a word of the program's own) as the only label. At most `most_use_cases` of them.
std::string held_figures(const std::vector<db::HeldTime>& held);

inline constexpr std::size_t most_use_cases = 500;

} // namespace samband::main
