#pragma once
#include "people/visit.h"
#include "rulings/clause_fields.h"
#include "rulings/draft_edit.h"
#include "rulings/draft_text.h"

namespace samband::rulings {

/// Problem not_found if the text has no clause of that id.
FoundClause needed_clause(std::string_view text, std::string_view clause);

/// The draft with a clause put in (no `clause`) or exchanged, and what the clause is called now. A clause that gets
/// another section moves there. Problem invalid, at its field, on a mistake that the reader of rule books finds in it;
/// conflict as `save_draft`. `form` is what was sent.
SavedDraft save_clause(people::Visit& visit, const Id& draft, const http::Form& form, const std::string& clause,
                       const TypedClause& typed);

/// The same from its lines as TOML, in the section where it stands.
SavedDraft save_clause_text(people::Visit& visit, const Id& draft, const http::Form& form, const std::string& clause,
                            const std::string& lines);

} // namespace samband::rulings
