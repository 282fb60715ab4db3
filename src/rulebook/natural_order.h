#pragma once
#include <string_view>

namespace samband::rulebook {

/// Sections as a reader orders them: digits by their number ("3.4" before "3.10"), the rest by its bytes.
bool natural_less(std::string_view a, std::string_view b);

} // namespace samband::rulebook
