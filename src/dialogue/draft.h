#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// Answers that are written and not sent: one a person and thread, kept as one types. They are nobody's act, and the
/// ledger knows nothing of them; they are forgotten with the thread, and `draft_days` after they were last touched.
namespace samband::dialogue {

struct Draft {
    Id thread;
    Id person;
    std::string person_name;
    std::string text;
    std::string kind; ///< "answer", "holding"
    std::optional<Id> left_for;
    std::string left_for_name;
    Instant changed;
};

/// Of everybody, the newest first.
std::vector<Draft> drafts_of(db::Reading& tx, const Id& thread);
std::optional<Draft> draft_of(db::Reading& tx, const Id& thread, const Id& person);

/// An empty text forgets it. `left_for`: it is put where that person finds it on I dag. Problem not_found where the
/// thread may not be read; invalid where it is too long, or left for somebody who may not read the thread.
void save_draft(db::Writing& tx, const people::Person& by, const Id& thread, const std::string& text,
                const std::string& kind, const std::optional<Id>& left_for = {});
/// What the other has written stands below one's own from now on, and is theirs no more. Problem not_found where there
/// is none.
void take_over_draft(db::Writing& tx, const people::Person& by, const Id& thread, const Id& from);
/// To be called where the answer has gone.
void forget_draft(db::Writing& tx, const Id& thread, const Id& person);

/// Those that were left for somebody; at most `told_most`.
struct LeftDraft {
    Id thread;
    std::string subject;
    std::string by_name;
    Instant changed;
};
std::vector<LeftDraft> drafts_left_for(db::Reading& tx, const people::Person& person);

} // namespace samband::dialogue
