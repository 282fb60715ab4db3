#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"
#include "people/person.h"

/// What I dag says of moderation: the view "moderation/today".
namespace samband::moderation {

/// {acts_to_approve, acts_returned, blocks_to_review, reports_to_follow, caught}.
Json today_facts(db::Reading& tx, const people::Person& person);
/// There is nothing of it.
bool is_quiet(const Json& facts);
void dress_today(Json& facts, Instant now, http::Language language);

} // namespace samband::moderation
