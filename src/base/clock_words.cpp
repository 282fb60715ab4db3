#include "base/clock_words.h"

#include <charconv>

namespace samband {

std::string clock_words(const ClockTime& time)
{
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(time.hour) + ":" + two(time.minute);
}

/// Two digits below `end`; -1 of anything else.
static int two_digits(std::string_view text, int end)
{
    int number = -1;
    const bool digits = text.size() == 2 && text[0] >= '0' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9';
    if (digits) std::from_chars(text.data(), text.data() + 2, number);
    return number < end ? number : -1;
}

std::optional<ClockTime> parse_clock(std::string_view text)
{
    const bool with_seconds = text.size() == 8 && text[5] == ':' && two_digits(text.substr(6), 60) >= 0;
    if ((text.size() != 5 && !with_seconds) || text[2] != ':') return std::nullopt;
    const ClockTime time{two_digits(text.substr(0, 2), 24), two_digits(text.substr(3, 2), 60), 0};
    if (time.hour < 0 || time.minute < 0) return std::nullopt;
    return time;
}

} // namespace samband
