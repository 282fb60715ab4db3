#pragma once
#include "people/visit.h"
#include "publishing/outside.h"

namespace samband::urgent {

/// `/haster` and what lies under it.
void add_routes(people::Routes& routes, const publishing::Outside& outside);

// The parts of it.
void add_form_routes(people::Routes& routes, const publishing::Outside& outside);
void add_notice_routes(people::Routes& routes, const publishing::Outside& outside);
void add_notice_act_routes(people::Routes& routes, const publishing::Outside& outside);
void add_asked_routes(people::Routes& routes, const publishing::Outside& outside);
void add_preset_routes(people::Routes& routes);

} // namespace samband::urgent
