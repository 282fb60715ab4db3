#pragma once
#include "base/json.h"
#include "dialogue/thread_store.h"
#include "http/request.h"

/// A thread's deadline as its page shows it: what the rule book says with its clauses, the staffed clock beside it,
/// what was late without a reason, and until when it is put off.
namespace samband::dialogue {

/// {waits, level, by, within, because: [cite], staffed: {left, until, stands, target}, late: {due}, snoozed_until,
/// back_at}. `back_at` is when somebody is at work next, for the form that puts it off.
Json clock_facts(db::Reading& tx, const Thread& thread);
void dress_clock(Json& clock, Instant now, http::Language language);

} // namespace samband::dialogue
