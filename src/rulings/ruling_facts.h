#pragma once
#include "base/json.h"
#include "http/request.h"
#include "rulebook/question.h"
#include "rulebook/rulebook.h"
#include "rulebook/tongue.h"

/// A ruling as a page shows it (the views "http/ruling" and "http/cites").
namespace samband::rulings {

/// {outcome, refused, says, because: [{source, section, strength, href, says, by_default}]}; `href` leads to the clause
/// in `/reglement`. What is refused also has `quote`, what the clause that decides says, and `instead`, what to do.
/// The sentences are in bokmål, as rule books are; `said` has `says` and `instead` in nn and en beside them.
Json ruling_facts(const rulebook::Rulebook& book, const rulebook::Question& question, const rulebook::Ruling& ruling);

/// One citation of it.
Json cite_facts(const rulebook::Rulebook& book, const rulebook::Citation& citation);

/// The source as people say it: "Løten" and not "loten".
std::string source_in_words(const rulebook::Rulebook& book, const std::string& source);

/// Adds `strength_word` to each of `because`.
void dress_cites(Json& because, http::Language language);

/// Words for the eye on what `ruling_facts` gave: its sentences in that language, its citations as `dress_cites`.
void dress_ruling(Json& ruling, http::Language language);

/// The language of the screen, as the rule book calls it.
rulebook::Tongue tongue_of(http::Language language);

/// "skal", "bør" or "råd", to be translated.
const char* strength_word(std::string_view strength);

/// Where that clause is read.
std::string path_of_clause(std::string_view clause);

} // namespace samband::rulings
