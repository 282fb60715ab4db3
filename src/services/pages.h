#pragma once
#include "people/visit.h"

namespace samband::services {

/// `/tjenester`, open to everybody, and `/tjenester/stell`, where they are looked after.
void add_routes(people::Routes& routes);

// The parts of it.
void add_public_routes(people::Routes& routes);
void add_desk_routes(people::Routes& routes);

} // namespace samband::services
