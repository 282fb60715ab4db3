#pragma once
#include "base/json.h"
#include "dialogue/thread_store.h"
#include "http/request.h"

/// "Svar som haster" on I dag: what is due today or was due before, of one's own and of what nobody has in one's units.
namespace samband::dialogue {

/// {count, more, threads: [line]}: the `urgent_lines` that are due first.
Json urgent_answers_facts(db::Reading& tx, const people::Person& person);
void dress_urgent_answers(Json& facts, Instant now, http::Language language);

} // namespace samband::dialogue
