#pragma once
#include "base/calendar.h"

#include <optional>
#include <string>
#include <string_view>

/// Times of day in forms: hours and minutes.
namespace samband {

/// "14:05"
std::string clock_words(const ClockTime& time);
/// Of "14:05" or, as some browsers send it, "14:05:00"; nothing of anything else.
std::optional<ClockTime> parse_clock(std::string_view text);

} // namespace samband
