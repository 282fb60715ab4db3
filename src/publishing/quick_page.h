#pragma once
#include "people/visit.h"
#include "pictures/library.h"
#include "publishing/outside.h"

namespace samband::publishing {

/// "Kjapp sak": `/saker/kjapp` and `/saker/{id}/kjapp`, phone first.
void add_quick_routes(people::Routes& routes, pictures::Library& library, const Outside& outside);

} // namespace samband::publishing
