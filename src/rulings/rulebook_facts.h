#pragma once
#include "base/json.h"
#include "rulebook/rulebook.h"

#include <string_view>

namespace samband::rulings {

/// {short_name, book_title, adopted_as, note, sections: [{anchor, printed, section_title, note, rules_nothing, clauses:
/// [{clause, heading, says, strength, when, then: [text], decides}]}]}. With `words`, only the clauses that hold all of
/// them, and sections that have any. `part` begins the sections' anchors ("del-1"): several books may stand on one
/// page.
Json rulebook_facts(const rulebook::Rulebook& book, std::string_view part, std::string_view words = {});

/// A few words for a search: no clause is longer than what is compared.
inline constexpr std::size_t most_words = 200;

} // namespace samband::rulings
