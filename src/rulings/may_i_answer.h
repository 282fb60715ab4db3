#pragma once
#include "http/request.h"
#include "rulings/ask.h"

/// A ruling as the answer to "may I?" shows it.
namespace samband::rulings {

/// What `ruling_facts` gives, with each place cited once in `because`; of private speech its own sentence: freedom
/// first. clauses: [{source, section, says, by_default}], all that speak; duties: [{says, strength}], what to do;
/// texts: [{name, text}], fixed texts to copy; quote: what the clause that decides says, of anything but a plain yes;
/// mind: [what is told whatever the answer is]; who: where staff read who it is that the ruling names, empty if nobody;
/// look_again: the local clauses that say more of private speech than the law does, where they are all that advises
/// against it (N1); ruling: the frozen form.
/// Sentences are in that language; what clauses say and the fixed texts stay as the rule book has them.
Json answer_facts(const rulebook::Rulebook& book, const rulebook::Question& question, const rulebook::Ruling& ruling,
                  http::Language language = http::Language::nb);

/// The document's own clause would bar private speech if the law let it: Grunnloven § 100 makes it advice.
bool says_more_than_the_law(const rulebook::Rulebook& book, const rulebook::Citation& citation);

} // namespace samband::rulings
