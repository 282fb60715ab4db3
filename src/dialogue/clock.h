#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "rulebook/ruling.h"

#include <optional>
#include <vector>

/// By when we owe an answer: as the rule book words it, and beside it on staffed hours.
namespace samband::dialogue {

struct Clock {
    std::optional<Instant> by;               ///< by the rule book, where it gives a time
    std::optional<rulebook::Within> within;  ///< in its words, where it gives no time
    std::optional<rulebook::Level> level;    ///< must, should, may; nothing: no answer is owed
    std::vector<rulebook::Citation> because; ///< the clauses that say so
    std::optional<Instant> staffed;          ///< when the staffed hours run out; nothing while we wait for the resident
    bool passed = false;                     ///< `Thread::due` is over
};

/// Nothing where nobody waits for us.
std::optional<Clock> clock_of(db::Reading& tx, const Thread& thread);

/// To be called, in its transaction, by whatever changes who waits for whom: a message in, an answer, a category, a
/// unit, the end of a thread. Sets `Thread::due`, and queues the warning and the escalation that follow from it.
void follow_clock(db::Writing& tx, const Id& thread);

} // namespace samband::dialogue
