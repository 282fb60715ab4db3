#pragma once
#include "http/request.h"
#include "language/reading.h"
#include "publishing/post.h"

/// Reading what somebody writes, before any transaction.
namespace samband::publishing {

/// The content as the checks see it.
language::Draft draft_of(const Content& content);

/// What the reading says, in the reader's language.
language::Reading read_content(const Content& content, http::Language language);

/// {findings: [{check, level, where, from, to, line, excerpt, says, try, because, replacement?, stands?}], stops,
/// warns, advices, lix, band}. `from` and `to` are "line:column" in the text at `where`, counted in characters from 1.
Json reading_facts(const Content& content, const language::Reading& reading);

/// Adds the words: `level_word`, `place`, `band_words`.
void dress_reading(Json& facts, http::Language language);

} // namespace samband::publishing
