#pragma once
#include <string>
#include <string_view>

namespace samband::http {

/// For views: the address of one of the program's own web files.
std::string asset_url(std::string_view name);

} // namespace samband::http
