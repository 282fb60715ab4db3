#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samband::http {

/// What the parser found, before anything is made of it.
struct ParsedHead {
    std::string method;
    std::string target;
    int minor = 1;
    std::vector<std::pair<std::string, std::string>> fields; ///< names in lower case
};

/// Boost.Beast's reading of a head that has passed `check_raw_head`. Throws Refused 400 where Beast finds fault.
ParsedHead parse_head(std::string_view raw);

} // namespace samband::http
