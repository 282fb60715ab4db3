#pragma once
#include "base/toml.h"
#include "rulebook/rulebook.h"

namespace samband::rulebook {

/// Reads one clause of a section, filling in the fixed texts that its duties name, and holds it to the rules of the
/// house: only a shall refuses, refers or asks for approval; only a should advises against; what is asked for names
/// somebody. Throws Problem invalid with file, line and key.
Clause read_clause(const Toml& toml, const Section& section, const std::vector<FixedText>& texts);

} // namespace samband::rulebook
