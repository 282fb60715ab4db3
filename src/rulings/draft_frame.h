#pragma once
#include "http/form.h"
#include "people/visit.h"
#include "rulings/book_mistake.h"
#include "rulings/draft.h"

namespace samband::rulings {

/// What every page of a draft shows: {id, draft_title, draft_path, version, changed_at, changed_by}.
Json draft_facts(db::Reading& tx, const Draft& draft);

/// Title, the way to it, and the tabs with `tab` ("", "/tekst", "/endringer", "/svar", "/vedta") as the current one.
void dress_draft(Json& facts, Instant now, http::Language language, std::string_view tab);

/// Puts the way to a draft before a page of one of its parts.
void dress_part_of_draft(Json& facts, http::Language language, const std::string& title);

/// {line, says, around: [{number, text, wrong}]}: the mistake with the lines around it.
Json mistake_facts(std::string_view text, const BookMistake& mistake);

std::string path_of(const Id& draft);

/// A field for the version that the page showed, and the form that has nothing else.
http::Field seen_version_field();
const http::FormShape& seen_version_form();

/// Whether a form that was sent saw another version than this.
bool saw_another(const Json& body, std::int64_t version);

} // namespace samband::rulings
