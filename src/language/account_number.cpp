#include "language/account_number.h"

namespace samband::language {

bool is_written_as_account(std::string_view text, const SpelledNumber& number, NumberContexts& contexts)
{
    constexpr std::array<std::uint8_t, 3> parts{4, 2, 5};
    constexpr std::array<std::uint8_t, 1> whole{11};
    const bool in_parts = std::ranges::equal(number.groups, parts);
    if (!in_parts && !std::ranges::equal(number.groups, whole)) return false;
    if (contexts.around(number.begin, number.end) == NumberContext::person) return false;
    const std::string_view written = text.substr(number.begin, number.end - number.begin);
    const bool dotted = in_parts && written.size() == 13 && written[4] == '.' && written[7] == '.';
    return dotted || contexts.account_before(number.begin);
}

bool is_account(const ElevenDigits& digits)
{
    constexpr std::array weights{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += digits[i] * weights[i];
    return sum % 11 == 0;
}

} // namespace samband::language
