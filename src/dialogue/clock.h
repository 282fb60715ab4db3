#pragma once
#include "db/transaction.h"
#include "dialogue/staffed_clock.h"
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
    std::vector<rulebook::Citation> because; ///< the clauses that say so, that of the time first
    std::optional<Instant> staffed;          ///< when the staffed hours run out; nothing while we wait for the resident
    bool passed = false;                     ///< `Thread::due` is over
    std::optional<Staffed> staffing;         ///< how the staffed clock stands; nothing where there is no target
};

/// Nothing where the thread is done, where nobody has waited yet, and where no rule book holds. Where we wait for them
/// it tells what the clock stands at.
std::optional<Clock> clock_of(db::Reading& tx, const Thread& thread);

/// What `Thread::due` is by that clock: the rule book's time where it wants an answer, else the municipality's own.
std::optional<Instant> due_by(const Clock& clock);

/// To be called, in its transaction, by whatever changes who waits for whom: a message in, an answer, a category, a
/// unit, the end of a thread. Sets `Thread::due`, notes what came too late, and queues the warning and the escalation
/// that follow from it (clock_work.h). A thread that was merged is left, and the one that it went into is followed.
void follow_clock(db::Writing& tx, const Id& thread);
/// The same for whoever has just read it, and knows that nothing but who waits may have changed: where that has not,
/// nothing is queued anew.
void follow_waiting(db::Writing& tx, const Thread& thread);

/// What `Thread::due` is of one that begins; its row need not be there.
std::optional<Instant> first_due(db::Reading& tx, const Thread& thread);
/// What follows from it, once its row is there with `due` and the clock running since `waits_since`.
void begin_clock(db::Writing& tx, const Thread& thread);

} // namespace samband::dialogue
