#pragma once
#include "people/visit.h"
#include "publishing/outside.h"

namespace samband::crisis {

/// `/situasjon` (the switch) and `/holdt` (what it kept back).
void add_routes(people::Routes& routes, const publishing::Outside& outside);

void add_held_routes(people::Routes& routes, const publishing::Outside& outside);

} // namespace samband::crisis
