#pragma once
#include <string>
#include <string_view>

namespace samband::http {

/// The bytes in gzip's form (RFC 1952), level 1 (quick) to 9 (small).
std::string gzip(std::string_view bytes, int level);

/// Types that are worth compressing: text, JSON, XML, SVG, JavaScript.
bool is_compressible(std::string_view content_type);

} // namespace samband::http
