#pragma once
#include "db/transaction.h"
#include "publishing/use_cases.h"
#include "urgent/notice.h"

/// The moment in which a notice goes out. Used by the use cases of this folder alone.
namespace samband::urgent {

/// Staff hear of it in the same transaction where the intranet is among the channels.
publishing::Going going_of(const publishing::Content& content, bool despite_advice);

/// Marks the notice's post as urgent, as the notice now stands.
void mark(db::Writing& tx, const Notice& notice);

/// Publishes it in its sender's name, or of an exercise notes that it would have gone; its reminder is queued.
/// `said_by`: whose press it was; nil: the countdown. False where the rule book has changed its mind since: it is
/// stopped then, and says why.
bool let_out(db::Writing& tx, Notice& notice, const Id& said_by);

/// It is out now, by this post's publishing.
void note_out(db::Writing& tx, Notice& notice, const Id& said_by);

} // namespace samband::urgent
