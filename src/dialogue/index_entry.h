#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"

#include <string>
#include <string_view>
#include <vector>

/// Entries in the search of conversations: found by what was said and by whom, narrowed by unit, way and category. Who
/// may read a thread is asked anew of what was found: the marks only keep the rest from being looked at.
namespace samband::dialogue {

/// What an entry is found by. Made before the transaction where that can be: it takes as long as storing it.
std::string found_by(std::string_view subject, std::string_view who, std::string_view address, std::string_view text);

/// The same of an entry that is stored. The thread's subject goes with the one that began it: others may stay when its
/// author takes that away.
std::string found_by(const Thread& thread, const Entry& entry);

/// Puts or replaces it.
void index_entry(db::Writing& tx, const Thread& thread, const Id& entry, Instant at, const std::string& words);
/// The same of one that has just been stored.
void index_new_entry(db::Writing& tx, const Thread& thread, const Id& entry, Instant at, const std::string& words);
/// Its author has taken it away, or it is forgotten.
void unindex_entry(db::Writing& tx, const Id& entry);

/// Of its unit, its assignee, its category: something changed, and all its entries are marked anew, by a work of the
/// outbox: a thread may have thousands.
void mark_anew(db::Writing& tx, const Id& thread);

// The marks, letters and digits alone.
std::string desk_mark();                                ///< what the desk reads
std::string unit_mark(const Id& unit);                  ///< of the unit and each above it
std::string person_mark(const Id& person);              ///< of who has it
std::string leader_mark(const std::optional<Id>& unit); ///< of a restricted one: who is accountable for it
std::string held_unit_mark(const Id& unit);             ///< of a restricted one, to narrow by: nobody reads by it
std::string way_mark(Way way);
std::string category_mark(rulebook::Category category); ///< decided by a person
std::vector<std::string> marks_of(db::Reading& tx, const Thread& thread);

} // namespace samband::dialogue
