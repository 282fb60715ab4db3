#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

/// Finding threads. What a person may not read is not there for them.
namespace samband::dialogue {

/// The desk (communications officer, web editor, service office, chief executive) reads every thread; who writes for a
/// unit, the mayor apart, those of that unit and of the units below it; and everybody those that they are given. A
/// restricted one is read by those of readers.h alone. The condition `readable` of thread.sql says the same of lists.
bool may_read(db::Reading& tx, const people::Person& person, const Thread& thread);

/// The units whose threads the person reads, and with each those below it: where she writes for it.
std::vector<Id> units_written_for(const people::Person& person);

/// Problem not_found: also where the person may not read it, and is not asked for a yes in it. Of a restricted one
/// nobody reads more for being asked. One that was merged is
/// the one that it went into.
Thread load_thread(db::Reading& tx, const people::Person& person, const Id& id);
/// Conflict (Overtaken) if it has changed since.
Thread load_thread(db::Writing& tx, const people::Person& person, const Id& id, std::int64_t seen_version);
/// For those outside who have its link, and for what happens without a person.
std::optional<Thread> find_thread(db::Reading& tx, const Id& id);

/// In the order of the channel's times.
std::vector<Entry> entries_of(db::Reading& tx, const Id& thread);
/// What its writer is shown by the private link: what came to that thread, and our answers; no note, and nothing of
/// what it was merged with.
std::vector<Entry> shown_entries_of(db::Reading& tx, const Id& thread);
/// What an entry said before its author changed it, the oldest first.
struct Earlier {
    std::string text;
    Instant until;
};
std::vector<Earlier> earlier_texts_of(db::Reading& tx, const Id& entry);
/// The other threads of the same resident, the newest first.
std::vector<Thread> of_same_resident(db::Reading& tx, const people::Person& person, const Thread& thread);

enum class Box { mine, unassigned, open, waiting, done, snoozed };
std::string_view word(Box box);
std::optional<Box> box_of(std::string_view word);

struct Line {
    Thread thread;
    std::string excerpt; ///< the beginning of the newest entry that is no note
};
/// In `mine`, `unassigned` and `open` what is due first comes first, then who has waited longest; what is put off lies
/// in `snoozed` alone, the first to come back first. In the others the newest. `page_size` of them.
std::vector<Line> list_threads(db::Reading& tx, const people::Person& person, Box box, std::int64_t skip = 0);
/// At most `count_most`.
std::int64_t count_threads(db::Reading& tx, const people::Person& person, Box box);
/// Of those that the person has, the ones in which somebody waits for an answer; at most `count_most`.
std::int64_t count_waiting_for(db::Reading& tx, const Id& person);

/// What could not be read, the newest first.
struct Unread {
    Id id;
    Way way;
    std::string why;
    Instant at;
};
std::vector<Unread> list_unread(db::Reading& tx);
/// It as it came, also when somebody has looked after it; nothing where there is none such, or it is forgotten.
std::optional<std::string> raw_of_unread(db::Reading& tx, const Id& id);

} // namespace samband::dialogue
