#pragma once
#include "people/visit.h"

namespace samband::rulings {

/// `/ord-og-nummer`: the municipality's own words, telephone numbers, domains and accounts, for who keeps the rule book
/// too.
void add_own_lists_routes(people::Routes& routes);

} // namespace samband::rulings
