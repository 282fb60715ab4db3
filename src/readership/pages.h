#pragma once
#include "people/visit.h"

namespace samband::readership {

/// `/saker/{id}/lest`.
void add_routes(people::Routes& routes);

} // namespace samband::readership
