#pragma once
#include "people/visit.h"
#include "proposals/ask.h"

namespace samband::proposals {

/// `/samtaler/sprakmodell`, for stewards.
void add_routes(people::Routes& routes, const Access& access);

} // namespace samband::proposals
