#pragma once
#include "rulebook/rulebook.h"

#include <string>
#include <vector>

/// What of a document has become clauses, for whoever asks whether something was forgotten.
namespace samband::rulebook {

/// The sections that have neither a clause nor a word on why they rule nothing, in the document's order.
std::vector<const Section*> unexplained_sections(const Rulebook& book);

/// Section by section the clauses that come from it, or why it rules nothing; then the fixed texts, the clauses that
/// current law overrides with why, and the counts.
std::string coverage_in_words(const Rulebook& book);

/// "åndsverkloven § 104: samtykke trengs uansett alder": the law that goes before a clause, and why.
std::string in_words(const Override& overridden_by);

} // namespace samband::rulebook
