#pragma once
#include "language/person_names.h"

#include <string_view>
#include <vector>

namespace samband::language {

/// Where a text tells the day on which a named person was born: a date after "født" or right after the name, in a
/// sentence that names somebody: "Kari Lie, født 4. mars 1961", "Kari Lie (04.03.1961)". Those born before 1905 are
/// history. Linear.
struct BirthDate {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<BirthDate> birth_dates(std::string_view text, const std::vector<Sentence>& sentences);

} // namespace samband::language
