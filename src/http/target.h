#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The request target and percent-encoding.
namespace samband::http {

struct Target {
    std::string authority; ///< of an absolute target; else empty
    std::string path;      ///< decoded; begins with "/", no "." or ".." segment, UTF-8, no control character
    std::vector<std::pair<std::string, std::string>> query;
};

/// Throws Refused 400 for a target that is not origin form or absolute form, that decodes to something which another
/// server may read differently (an encoded slash, a backslash, NUL, a dot segment), or that is not UTF-8.
Target read_target(std::string_view target);

/// `name=value&…` with "+" for space, as in a query or a form. Throws Refused 400 (broken encoding, not UTF-8,
/// a NUL, more than `most` values).
std::vector<std::pair<std::string, std::string>> read_urlencoded(std::string_view text, std::size_t most);

} // namespace samband::http
