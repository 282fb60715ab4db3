#pragma once
#include "base/json.h"
#include "dialogue/looks.h"
#include "http/request.h"

/// Who looked, as a page shows it: the view "dialogue/look_lines". A room above shows its own likewise.
namespace samband::dialogue {

/// [{who, at, part, times}]
Json look_facts(const std::vector<Look>& looks);
void dress_looks(Json& looks, Instant now, http::Language language);

} // namespace samband::dialogue
