#pragma once
#include "base/json.h"
#include "dialogue/thread_store.h"
#include "http/request.h"

/// What was said in a thread as a page's facts.
namespace samband::dialogue {

/// [{id, kind, state, way, who, by_name, text, at, earlier: [{text, until}]}] in the order of the channel's times.
Json entries_facts(db::Reading& tx, const std::vector<Entry>& entries);
void dress_entries(Json& entries, Instant now, http::Language language);

} // namespace samband::dialogue
