#pragma once
#include "base/calendar.h"

#include <string_view>
#include <vector>

/// The days that a Norwegian calendar names.
namespace samband::planning {

struct MarkedDay {
    std::string_view name; ///< bokmål, marked for translation
    bool holiday = false;  ///< public holiday
};

/// Public holidays first, then the other days that people plan by: Christmas Eve, Sámi National Day, Mother's Day, …
std::vector<MarkedDay> marked_on(const Date& date);

} // namespace samband::planning
