#pragma once
#include "rulebook/rulebook.h"

#include <string>

namespace samband::rulings {

/// A question as people put it: "virksomhetsleder som vil publisere på Facebook, når ansatte er berørt". What is
/// ordinary is not said: an employee among other roles, the own field, a channel of one's own, no crisis.
std::string question_in_words(const rulebook::Rulebook& book, const rulebook::Question& question);

} // namespace samband::rulings
