#pragma once
#include "people/visit.h"

namespace samband::publishing {

/// `/utsendinger`: what went out, what did not and why, and what a person says of it.
void add_delivery_routes(people::Routes& routes);

} // namespace samband::publishing
