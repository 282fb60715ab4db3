#pragma once
#include "base/instant.h"

#include <optional>
#include <string_view>

namespace samband::client {

/// Seconds to wait by a Retry-After field (RFC 9110 § 10.2.3): a number of seconds, or an HTTP date in any of the three
/// forms of § 5.6.7, counted from `now`. A time that has been is 0; more than a week is a week. Nothing for anything
/// else.
std::optional<int> read_retry_after(std::string_view value, Instant now);

} // namespace samband::client
