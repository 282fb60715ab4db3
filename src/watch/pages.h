#pragma once
#include "base/json.h"
#include "people/visit.h"
#include "watch/shift.h"

namespace samband::watch {

/// `/bemanning` and what lies under it.
void add_routes(people::Routes& routes);

/// For lists elsewhere, of shifts: [{turn, day, account, account_name, from, to, person_name, state}].
Json shifts_facts(db::Reading& tx, const std::vector<Shift>& shifts);
/// Says times, days and states in that language: `span` ("08:00–15:30"), `day_words`, `what`, `state_words`.
void dress_shifts(Json& shifts, http::Language language);

} // namespace samband::watch
