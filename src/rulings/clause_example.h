#pragma once
#include "rulebook/rulebook.h"

#include <optional>
#include <string>

/// What follows from one clause, shown by a question that it speaks to.
namespace samband::rulings {

/// The simplest question that the clause speaks to at that time: the first of each list that it asks for, and a role
/// that it does not leave out. Nothing for a clause that is only read, that is not in force then, or that leaves out
/// everybody who comes to mind.
std::optional<rulebook::Question> example_of(const rulebook::Clause& clause, Instant at);

/// That question as people put it: "den som er avdelingsleder vil publisere på Facebook".
std::string example_in_words(const rulebook::Rulebook& book, const rulebook::Clause& clause,
                             const rulebook::Question& question);

} // namespace samband::rulings
