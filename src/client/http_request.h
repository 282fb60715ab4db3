#pragma once
#include "client/curl.h"
#include "client/http_client.h"

namespace samband::client {

/// A method and header fields as RFC 9110 allows them, none of those that the client writes itself, all within limits.
bool is_well_formed(const Request& request);

/// The header fields as libcurl wants them, without those it would add on its own.
CurlList header_lines(const Request& request);

} // namespace samband::client
