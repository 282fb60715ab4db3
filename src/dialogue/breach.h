#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

/// What was answered too late, or not at all, with the clause that asked for it and the reason. By unit and never by
/// person (N14); it outlives the thread, without what anybody wrote.
namespace samband::dialogue {

struct Breach {
    Id id;
    Id thread; ///< which may have been forgotten
    std::optional<Id> unit;
    std::string unit_name; ///< empty where no unit had it
    Way way = Way::form;
    std::optional<rulebook::Category> category;
    Instant due;
    bool staffed = false;         ///< by the municipality's own target, not by a time of the rule book's
    std::string source;           ///< "Hattfjelldal"; empty where no clause was found
    std::string section;          ///< as printed
    std::string strength;         ///< "should"
    std::string clause;           ///< its id, for the link
    std::optional<Instant> ended; ///< nothing: somebody waits yet
    std::string how;              ///< "answered", "closed", or empty
    std::string why;              ///< the reason given; empty: none yet
    std::string subject;          ///< of the thread, for those who may read it; empty where it was forgotten
    bool restricted = false;      ///< nothing of what it holds stands in a list
};

/// The time is over and somebody waits. Once for each time; recorded "answer-late".
void begin_breach(db::Writing& tx, const Thread& thread);
/// Nobody waits any more: also where it was late and no work had seen it yet. `thread.due` is as it was.
void end_breach(db::Writing& tx, const Thread& thread);
/// The thread is due later after all, or never: it was not late. Recorded "answer-not-late" if it had been.
void lift_breach(db::Writing& tx, const Id& thread);
void move_breaches(db::Writing& tx, const Id& from, const Id& into);

/// The latest of the thread for which nobody has given a reason.
std::optional<Breach> unexplained_breach(db::Reading& tx, const Id& thread);
/// Why it was late, by somebody who may read the thread. Recorded "answer-late-explained". Problem not_found where
/// they may not read it, conflict where nothing is to be explained, invalid where `why` is empty or too long.
void explain_breach(db::Writing& tx, const people::Person& by, const Id& thread, const std::string& why);

/// The desk sees those of all units; whoever leads one, those of that unit and the units below it. Those units as
/// `list_breaches` wants them; nothing: none.
std::optional<std::string> breaches_seen_by(db::Reading& tx, const people::Person& person);
/// The newest first, from that time on, of these units, and of this one alone if it is given; of a restricted thread
/// where the person may read that.
std::vector<Breach> list_breaches(db::Reading& tx, const people::Person& person, const std::string& units,
                                  const std::optional<Id>& unit, Instant from, std::int64_t most);

} // namespace samband::dialogue
