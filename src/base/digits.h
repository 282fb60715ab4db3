#pragma once
#include <string>

namespace samband {

/// Appends `value` in exactly `width` digits, zeros before it (width ≤ 9). printf takes ten times as long,
/// and every page shows times.
inline void append_digits(std::string& out, int value, std::size_t width)
{
    char digits[9];
    for (std::size_t i = width; i-- > 0; value /= 10) digits[i] = static_cast<char>('0' + value % 10);
    out.append(digits, width);
}

/// Appends a year: four digits, or past 9999 and before 0 as many as it has. A time reckoned from a
/// stranger's 9999-12-31 may end there, and must not end the program.
inline void append_year(std::string& out, int year)
{
    if (year >= 0 && year <= 9999)
        append_digits(out, year, 4);
    else
        out += std::to_string(year);
}

} // namespace samband
