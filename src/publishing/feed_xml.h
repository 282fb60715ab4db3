#pragma once
#include <string>
#include <string_view>

namespace samband::publishing {

/// For text and quoted attributes of XML 1.0: right UTF-8, `& < > " '` escaped, and U+FFFD for what XML cannot hold
/// (control characters, U+FFFE and U+FFFF).
std::string xml_text(std::string_view text);

} // namespace samband::publishing
