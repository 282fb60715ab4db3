#pragma once
#include "base/json.h"
#include "http/request.h"
#include "readership/showings.h"

/// Figures as a page's facts, for the view "readership/ways".
namespace samband::readership {

/// [{way_in, showings, in_span, share}], `share` in whole percent of the largest: the length of its bar.
Json ways_facts(const std::vector<WayIn>& ways);

/// Adds `name` to each.
void dress_ways(Json& ways, http::Language language);

/// In whole percent; of what was shown at all at least 1.
std::int64_t share_of(std::int64_t showings, std::int64_t largest);

} // namespace samband::readership
