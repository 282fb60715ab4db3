#pragma once
#include "people/visit.h"

namespace samband::keywords {

/// `/kodeord`: those in use, what a message would be answered, and the form of one.
void add_routes(people::Routes& routes);

// The parts of it.
void add_keyword_routes(people::Routes& routes);
void add_try_routes(people::Routes& routes);

} // namespace samband::keywords
