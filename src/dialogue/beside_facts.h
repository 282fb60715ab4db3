#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "http/request.h"
#include "people/person.h"

/// Who else is in a conversation, what they have drafted, and what has come since the page was shown.
namespace samband::dialogue {

/// Adds `here`: [{name, writes}], `drafts`: others' [{person, name, excerpt, changed}], `left_for_me`, `follows`,
/// `shown_at`, `values.text` and `draft_changed` of one's own draft; and, where the request says by `siden` or its
/// form's `shown_at` when it was shown, `news` {in, out_by} of what came since from others.
void add_beside(Json& model, db::Reading& tx, const http::Request& request, const people::Person& person,
                const Thread& thread);
void dress_beside(Json& model, Instant now, http::Language language);

} // namespace samband::dialogue
