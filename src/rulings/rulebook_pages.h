#pragma once
#include "people/visit.h"

namespace samband::rulings {

/// The rule book as a document, open to anyone: `/reglement`, its versions, and adopting one.
void add_routes(people::Routes& routes);

} // namespace samband::rulings
