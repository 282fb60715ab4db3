#pragma once
#include "base/json.h"
#include "http/request.h"
#include "takedown/places.h"

/// A place as a page's facts, and the words added to them for the eye.
namespace samband::takedown {

/// {name, channel, standing, at, reached, stopped, in_doubt, error, dispatch, walls}.
Json place_facts(const Place& place);

/// Adds `level`, `says`, `still` (what a reader still has), `why`, `remedy`, `at_time`, `choose` and the counts' flags.
void dress_place(Json& facts, Instant now, http::Language language);

} // namespace samband::takedown
