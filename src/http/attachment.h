#pragma once
#include <string>
#include <string_view>

namespace samband::http {

/// Content-Disposition (RFC 6266) that saves the bytes under that name: ASCII beside UTF-8.
std::string attachment(std::string_view file_name);

/// Percent-encodes what may not stand in a URL as it is; leaves what is encoded already.
std::string ascii_url(std::string_view url);

} // namespace samband::http
