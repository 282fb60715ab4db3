#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "http/request.h"
#include "people/person.h"

/// What a thread is, as a page's facts: what is proposed and why, what is decided, and what follows.
namespace samband::dialogue {

/// {decided, proposed, others, words, concern: {since, seen, closes, leads}, access: {kind, due, refused},
/// model: {category, name}}; what a language model proposed only where it was asked.
Json triage_facts(db::Reading& tx, const people::Person& person, const Thread& thread);
/// The buttons, the whole list and the clocks in words.
void dress_triage(Json& facts, Instant now, http::Language language);

/// A word for lists: {category, category_proposed} of a thread; dressed as `tag`.
Json category_facts(const Thread& thread);
void dress_tag(Json& thread, http::Language language);

} // namespace samband::dialogue
