#pragma once
#include "base/toml.h"
#include "rulebook/clause.h"

namespace samband::rulebook {

/// Reads what follows from a clause of that strength. Throws Problem invalid with file, line and key.
Effect read_effect(const Toml& toml, Strength strength);

} // namespace samband::rulebook
