#pragma once
#include "language/reading.h"
#include "people/visit.h"
#include "publishing/outside.h"
#include "publishing/post.h"
#include "rulebook/rulebook.h"

/// Reading what somebody writes, before any transaction.
namespace samband::publishing {

/// The post as the checks see it.
language::Draft draft_of(const Post& post);

/// What the reading says to this writer, in the language of the screen: with the municipality's own words and numbers,
/// and what the rule book in force demands; and what stands in the way in each of its channels (channel_findings.h).
/// These are fetched in a short transaction; the reading itself holds none.
language::Reading read_post(people::Visit& visit, const people::Person& writer, const Post& post,
                            const Outside& outside = {});

/// Something in the text must be put right first. What the ruling itself holds back is left to the act, which asks the
/// rule book again and records its refusal.
bool stops_act(const language::Reading& reading);

/// {findings: [{check, level, where, from, to, line, excerpt, says, try, because, replacement?, stands?}], stops,
/// warns, advices, lix, band}. `from` and `to` are "line:column" in the text at `where`, counted in characters from 1.
/// What a clause of the book asks for is cited as a ruling cites it.
Json reading_facts(const rulebook::Rulebook& book, const Content& content, const language::Reading& reading);

/// Adds the words: `level_word`, `place`, `band_words`.
void dress_reading(Json& facts, http::Language language);

} // namespace samband::publishing
