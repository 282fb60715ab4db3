#pragma once
#include "people/visit.h"

namespace samband::rulings {

/// `/reglement/punkt/{clause}`: what follows from one clause of the book in force, the law or the starter.
void add_clause_route(people::Routes& routes);

} // namespace samband::rulings
