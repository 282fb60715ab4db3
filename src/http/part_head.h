#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace samband::http {

/// What the head of one part of a form says.
struct PartHead {
    std::string name;
    std::optional<std::string> file_name; ///< the last segment only, never a path
    std::string type;
};

/// Reads the header fields of a part (without the empty line). Throws Refused 400 unless there is exactly one
/// `Content-Disposition: form-data` with a name.
PartHead read_part_head(std::string_view head);

/// A parameter of a header value (`name="a \"b\""`), unquoted; nothing if absent or broken.
std::optional<std::string> header_parameter(std::string_view value, std::string_view name);

} // namespace samband::http
