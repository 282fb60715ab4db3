#pragma once
#include "rulebook/rulebook.h"

#include <string>
#include <vector>

/// Clauses in plain bokmål, for reading a rule book as a document.
namespace samband::rulebook {

/// When the clause speaks: "den som er avdelingsleder vil publisere, når saken ligger i eget område".
/// Empty for a clause that is only read.
std::string condition_in_words(const Rulebook& book, const Clause& clause);

/// What follows, one short sentence each: "ja fra kommunedirektøren", "Lenk til nettsiden, der hoveddelen ligger."
std::vector<std::string> effects_in_words(const Rulebook& book, const Clause& clause);

/// The whole rule book as text: title, then section by section the clauses with strength, condition and effects,
/// and last its fixed texts.
std::string to_document(const Rulebook& book);

} // namespace samband::rulebook
