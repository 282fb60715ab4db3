#include "language/identity_number.h"

namespace samband::language {
namespace {

struct Birth {
    int day;
    int month;
    bool synthetic;
};

int two(const ElevenDigits& digits, std::size_t at)
{
    return digits[at] * 10 + digits[at + 1];
}

/// What is left when the weighted sum of the first digits is divided by 11.
template <std::size_t Count>
int remainder_of(const ElevenDigits& digits, const std::array<int, Count>& weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < Count; ++i) sum += digits[i] * weights[i];
    return sum % 11;
}

/// Day and month without what marks the kind of number.
Birth birth_of(const ElevenDigits& digits)
{
    Birth birth{two(digits, 0), two(digits, 2), false};
    if (birth.day > 40) birth.day -= 40;
    if (birth.month > 80)
        birth.month -= 80, birth.synthetic = true;
    else if (birth.month > 65)
        birth.month -= 65, birth.synthetic = true;
    else if (birth.month > 40)
        birth.month -= 40;
    return birth;
}

/// The century is unknown: 29 February exists in every year that two digits can make divisible by four.
bool exists(const Birth& birth, int year)
{
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (birth.month < 1 || birth.month > 12 || birth.day < 1) return false;
    const bool leap_day = birth.month == 2 && birth.day == 29 && year % 4 == 0;
    return leap_day || birth.day <= days[static_cast<std::size_t>(birth.month - 1)];
}

} // namespace

std::optional<IdentityNumber> identity_number(const ElevenDigits& digits)
{
    constexpr std::array first{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    constexpr std::array second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    constexpr int widest_remainder = 3;
    const int left = remainder_of(digits, first);
    if (remainder_of(digits, second) != 0 || left > widest_remainder) return std::nullopt;

    const Birth birth = birth_of(digits);
    if (exists(birth, two(digits, 4))) return IdentityNumber{left == 0, true, birth.synthetic};
    if (digits[0] >= 8 && left == 0) return IdentityNumber{true, false, false};
    return std::nullopt;
}

} // namespace samband::language
