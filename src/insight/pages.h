#pragma once
#include "people/visit.h"

namespace samband::insight {

/// `/tall`: figures of conversations, for the desk and for whoever leads a unit.
void add_routes(people::Routes& routes);

} // namespace samband::insight
