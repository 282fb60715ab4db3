#pragma once
#include "base/problem.h"
#include "people/visit.h"

/// The pages on which a rule book is written, compared with the one in force and adopted, for those who may adopt one.
namespace samband::rulings {

/// `/reglement/utkast` and all below it.
void add_draft_routes(people::Routes& routes);

/// Its parts: the list and how a draft begins, the draft by its clauses, its text as a whole, one clause, one clause as
/// TOML, what differs from the book in force, and adoption.
void add_draft_list_routes(people::Routes& routes);
void add_draft_text_routes(people::Routes& routes);
void add_draft_clause_routes(people::Routes& routes);
void add_draft_clause_text_routes(people::Routes& routes);
void add_draft_compared_routes(people::Routes& routes);
void add_draft_adoption_routes(people::Routes& routes);

/// The list with the form that starts a draft, filled in with a text whose draft is gone: what was typed is not.
http::Page page_of_lost_text(people::Visit& visit, const std::string& text, const Problem& problem);

} // namespace samband::rulings
