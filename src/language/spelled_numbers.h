#pragma once
#include "language/identity_number.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Numbers as people write them: "13097248022", "130972 48022", "8601.11.17947", "１３０９…".
namespace samband::language {

struct SpelledNumber {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    ElevenDigits digits{};
    std::span<const std::uint8_t> groups; ///< how many digits stand together: 6, 5; while it is visited
};

/// Calls `visit` for each run of whole groups that makes eleven digits, and for a birth date with its whole year
/// before five digits. Between groups stand at most three separators: white space that does not break the line,
/// full stop, hyphen or dash, underscore, slash, colon, plus, "%20", and marks that are not seen. Linear.
void each_number_of_eleven(std::string_view text, const std::function<void(const SpelledNumber&)>& visit);

/// The decimal digit at `at` (of any script) and the bytes it takes; -1 if it is none.
struct DigitAt {
    int value = -1;
    std::size_t bytes = 1;
};
DigitAt digit_at(std::string_view text, std::size_t at);

/// The text with every decimal digit replaced by "•".
std::string masked(std::string_view text);

} // namespace samband::language
