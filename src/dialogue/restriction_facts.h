#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "http/request.h"
#include "people/person.h"

/// Who reads a conversation, as its page shows it: the view "dialogue/thread_restricted".
namespace samband::dialogue {

/// `restriction` {how, why, by_name, since, readers: [name], may_change, sees_log} and what may be chosen.
void add_restriction(Json& model, db::Reading& tx, const people::Person& person, const Thread& thread);
void dress_restriction(Json& model, Instant now, http::Language language);

} // namespace samband::dialogue
