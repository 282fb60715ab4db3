#pragma once
#include "people/visit.h"

namespace samband::intranet {

/// `/intranett`: what staff are told, what they must read and have read, and for leaders the figures of their units.
void add_routes(people::Routes& routes);

/// The part of it where stewards enter the agreement on read lists.
void add_agreement_routes(people::Routes& routes);

} // namespace samband::intranet
