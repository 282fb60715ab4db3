#pragma once
#include "people/visit.h"

namespace samband::rulings {

/// `/kan-jeg`: what any employee may ask without signing in. Asking is no act (N2): nothing is written, no cookie is
/// read or set, and the answer stays in no cache.
void add_may_i_routes(people::Routes& routes);

} // namespace samband::rulings
