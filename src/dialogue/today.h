#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"
#include "people/person.h"

/// What I dag says of conversations: the view "dialogue/today".
namespace samband::dialogue {

/// {concerns, urgent_answers, threads_mine, threads_unassigned, answers_to_approve, answers_returned, left_drafts,
/// told_mentions, told_followed}.
Json today_facts(db::Reading& tx, const people::Person& person);
/// There is nothing of it.
bool is_quiet(const Json& facts);
void dress_today(Json& facts, Instant now, http::Language language);

} // namespace samband::dialogue
