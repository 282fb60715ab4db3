#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// What may be a matter of a child or a life goes to whoever is accountable at once, and is not closed by the one who
/// received it (N9).
namespace samband::dialogue {

/// Told once for each thread: main's wiring answers it by `tell_leaders`.
struct ConcernRaised {
    Id thread;
};

struct Concern {
    std::optional<Instant> since; ///< nothing: it never was one
    std::optional<Instant> seen;  ///< a leader has said that it was read
};
Concern concern_of(db::Reading& tx, const Id& thread);
/// By what is decided, else by what is proposed.
bool is_concern(const Thread& thread);

/// It may be one: recorded "concern-raised", and its leaders are told. Nothing happens a second time, but for a new
/// message (`anew`) after they have read what came before.
void raise_concern(db::Writing& tx, const Id& thread, bool anew = false);
/// Nobody but a leader ends it, and no answer does.
bool stands_as_concern(db::Reading& tx, const Thread& thread);
/// A person has said that it is none: recorded "concern-overruled", and shown to the leader.
void overrule_concern(db::Writing& tx, const people::Person& by, const Id& thread);
/// All of one thread went into another.
void carry_concern(db::Writing& tx, const Id& from, const Id& into);

/// Mail and text message to those who lead the thread's unit, else to the chief executive, through the open accounts:
/// urgent, past a hold, and with nothing of what was written. How many addresses.
std::int64_t tell_leaders(db::Writing& tx, const Id& thread, const std::string& site);

/// Who leads the thread's unit; the chief executive where it has none.
std::vector<people::Person> accountable_for(db::Reading& tx, const Thread& thread);
/// Its own leaders, those of the units above, and the chief executive, each once.
std::vector<people::Person> leaders_in_line(db::Reading& tx, const Thread& thread);
/// A leader of its unit or of one above, who neither typed it in nor has it.
bool may_close_concern(db::Reading& tx, const people::Person& person, const Thread& thread);
/// To be called by whatever closes a thread. Problem forbidden, which says who can; invalid without a reason.
void hold_may_close(db::Reading& tx, const people::Person& by, const Thread& thread, const std::string& reason);

/// A leader has read it. Problem forbidden for others.
Thread see_concern(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version);
/// Those that nobody accountable has read yet and that this person answers for, the oldest first.
std::vector<Thread> concerns_for(db::Reading& tx, const people::Person& person);

} // namespace samband::dialogue
