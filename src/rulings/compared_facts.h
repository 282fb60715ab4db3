#pragma once
#include "base/json.h"
#include "http/request.h"
#include "rulings/compare_books.h"
#include "rulings/compare_rulings.h"

namespace samband::rulings {

/// {compared, answers, citations: {questions, times}, changed, cited: [{asks, times, before, after}]}, each ruling as
/// `ruling_facts` with `duties`. Citations of the draft itself lead to its clauses.
Json rulings_facts(const rulebook::Rulebook& before, const rulebook::Rulebook& after, const RulingsCompared& compared,
                   const std::string& draft_path);
/// `often`: how often each was asked is said, too.
void dress_rulings(Json& facts, http::Language language, bool often);

/// {added, removed, changed, same, other_parts, left_out, parts: [{kind, clause, name, fields: [{pieces}]}]}
Json books_facts(const BooksCompared& compared);
/// Adds the words for the kinds, parts and headings.
void dress_books(Json& facts, const BooksCompared& compared, http::Language language);

} // namespace samband::rulings
