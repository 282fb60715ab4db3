#pragma once
#include "people/visit.h"

namespace samband::main {

/// `/sprak/{language}?til=/saker`: the screen's language from now on, kept in a cookie of the browser's own.
void add_language_route(people::Routes& routes);

} // namespace samband::main
