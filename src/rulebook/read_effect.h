#pragma once
#include "base/toml.h"
#include "rulebook/rulebook.h"

namespace samband::rulebook {

/// Reads what follows from a clause of that strength. A duty that names a fixed text gets it. Throws Problem invalid
/// with file, line and key.
Effect read_effect(const Toml& toml, Strength strength, const std::vector<FixedText>& texts);

} // namespace samband::rulebook
