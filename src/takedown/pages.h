#pragma once
#include "http/form.h"
#include "people/visit.h"

#include <functional>
#include <string>

namespace samband::takedown {

/// `/saker/{id}/ta-ned`, `/saker/{id}/avvik` and `/saker/{id}/sperret`.
void add_routes(people::Routes& routes);

void add_takedown_routes(people::Routes& routes);
void add_breach_routes(people::Routes& routes);
void add_blocked_routes(people::Routes& routes);

/// Runs the act in a transaction, once for each press of the form's button. `label` is a code word ("take-down").
Json acted_once(people::Visit& visit, const http::Form& form, const std::string& label,
                const std::function<Json(db::Writing&)>& run);

} // namespace samband::takedown
