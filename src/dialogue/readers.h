#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

#include <string>
#include <vector>

/// Who reads a restricted thread: whoever has it, those who are named, and its accountable leader always. `may_read`
/// (thread_store.h) and the condition `readable` (thread.sql) ask this and nothing else.
namespace samband::dialogue {

bool reads_restricted(db::Reading& tx, const people::Person& person, const Thread& thread);

/// Whoever leads its unit; the chief executive where it has none.
bool is_accountable(db::Reading& tx, const people::Person& person, const Thread& thread);

/// All of them that are not disabled, each once: who has it, those named, who leads.
std::vector<people::Person> readers_of(db::Reading& tx, const Thread& thread);
/// Those who are named, disabled or not.
std::vector<Id> named_readers(db::Reading& tx, const Id& thread);

/// For `readable`: of the units that have restricted threads, those that the person is accountable for, each with a
/// comma after it; "none," for what no unit has.
std::string units_accounted_for(db::Reading& tx, const people::Person& person);
/// The same as units; nothing in `std::optional` stands for those that no unit has.
std::vector<std::optional<Id>> led_with_restricted(db::Reading& tx, const people::Person& person);

} // namespace samband::dialogue
