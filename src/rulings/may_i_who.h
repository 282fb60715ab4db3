#pragma once
#include "people/visit.h"
#include "rulebook/ruling.h"

/// Who it is that an answer to "may I?" names by title.
namespace samband::rulings {

/// `/hvem-er-det?roller=mayor,unit-leader`: for staff, who holds each of these roles, those near the asker first. The
/// address holds titles and nothing of what was asked, and the answer page itself recognises nobody (N2).
void add_may_i_who_route(people::Routes& routes);

/// That page's address for those whom the ruling names to ask, to say yes, to be told or to leave it to; empty if it
/// names nobody.
std::string path_of_who(const rulebook::Ruling& ruling);

} // namespace samband::rulings
