#pragma once
#include "db/transaction.h"
#include "dialogue/access_kind.h"
#include "dialogue/thread.h"
#include "people/person.h"

/// A person says what a thread is; the rules have only proposed.
namespace samband::dialogue {

/// Recorded with what was proposed and decided before. A concern goes to its leader at once; one that is said to be
/// none is shown to the leader. Problems as those of the other acts (use_cases.h).
Thread decide_category(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                       rulebook::Category category);

/// The same within another act, whose thread this is as it was read there. Nothing where it is decided so already.
void settle_category(db::Writing& tx, const people::Person& by, const Thread& thread, rulebook::Category category);

/// Which of the three kinds of access is asked for; what is kept about oneself makes it a privacy request.
Thread decide_access_kind(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                          AccessKind kind);
std::optional<AccessKind> access_kind_of(db::Reading& tx, const Id& thread);

} // namespace samband::dialogue
