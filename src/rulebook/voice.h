#pragma once
#include "rulebook/rulebook.h"

#include <vector>

namespace samband::rulebook {

/// Where a clause comes from, in the order they are read out.
enum class Origin { law, document, starter };

/// A clause that speaks to a question, and what of it counts.
struct Voice {
    const Clause* clause = nullptr; ///< never null; lives as long as the rule book
    Origin origin = Origin::document;
    Effect effect;
};

/// All clauses that speak: the law's, the document's, and the starter's where the document is silent.
std::vector<Voice> hear(const Rulebook& book, const Question& question);

} // namespace samband::rulebook
