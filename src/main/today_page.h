#pragma once
#include "people/visit.h"

namespace samband::main {

/// "I dag": what concerns the one who is signed in, each line one press from done.
void add_today_route(people::Routes& routes);

} // namespace samband::main
