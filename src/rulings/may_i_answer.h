#pragma once
#include "rulings/ask.h"

/// A ruling as the answer to "may I?" shows it.
namespace samband::rulings {

/// What `ruling_facts` gives (the sentence and its citations), and
/// duties: [{says, strength}], what to do; texts: [{name, text}], fixed texts to copy;
/// look_again: the local clauses that say more than the law may ask of private speech, which are advice therefore (N1);
/// ruling: the frozen form.
Json answer_facts(const rulebook::Rulebook& book, const rulebook::Question& question, const rulebook::Ruling& ruling);

/// The document's own clause would bar private speech if the law let it: Grunnloven § 100 makes it advice.
bool says_more_than_the_law(const rulebook::Rulebook& book, const rulebook::Citation& citation);

} // namespace samband::rulings
