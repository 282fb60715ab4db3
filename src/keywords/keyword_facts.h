#pragma once
#include "http/request.h"
#include "keywords/keyword.h"
#include "people/municipality.h"
#include "people/visit.h"

/// Code words as the facts of pages.
namespace samband::keywords {

/// "Prepared answer" and its like, bokmål, through the catalogue.
const char* name(Does does);
/// What it is for, in a sentence.
const char* about(Does does);

/// {id, version, word, does, on, holds, account_name, owner_name, review, is_due, today, lately}
Json keyword_facts(db::Reading& tx, const Keyword& keyword, const std::vector<Sent>& sent);
void dress_keyword(Json& facts, http::Language language);

/// How much room a text takes as SMS, with the municipality's name before it: {units, most, parts, short_form,
/// forcing}. `short_form`: a character (the first of them is `forcing`) makes a part hold 70 and not 160.
Json length_facts(const people::Municipality& municipality, const std::string& text);
/// `length_words`: "143/160 tegn, 1 SMS-del".
void dress_length(Json& facts, http::Language language);

/// The list's page; `tried` is what came of trying a message.
http::Page list_page(people::Visit& visit, Json tried = {});

} // namespace samband::keywords
