#pragma once
#include "people/visit.h"

namespace samband::rulings {

/// `/situasjon`: whether crisis management is set, what is said, and the form that sets or ends it for those who may.
void add_situation_routes(people::Routes& routes);

} // namespace samband::rulings
