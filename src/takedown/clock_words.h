#pragma once
#include "base/instant.h"
#include "base/json.h"
#include "http/request.h"

namespace samband::takedown {

/// {level, says}: how much is left of the 72 hours, "38 timer igjen"; loud under 24 hours ("stop"), and what it is
/// called when they are past.
Json clock_badge(Instant deadline, Instant now, http::Language language);

} // namespace samband::takedown
