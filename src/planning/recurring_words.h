#pragma once
#include "base/json.h"
#include "http/request.h"
#include "planning/recurring.h"

namespace samband::planning {

/// {id, post, every, first, days_before, next}
Json recurrence_facts(const Recurrence& recurrence);
/// Adds `every_words` and `next_words`.
void dress_recurrence(Json& facts, http::Language language);
/// "Hver uke"
const char* every_words(Every every);

} // namespace samband::planning
