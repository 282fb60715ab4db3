#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

#include <string>

namespace samband::dialogue {

/// Out of the boxes until then, or until something comes; nothing: back at once. Beyond the time that an answer is due
/// only with a reason, which is recorded. Recorded "thread-snoozed" or "thread-woken".
/// Problem not_found where they may not read it, conflict where it has changed or is done, invalid where the time is
/// past, more than `snooze_days_most` away, or a reason is missing.
Thread snooze_thread(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                     std::optional<Instant> until, const std::string& why);

} // namespace samband::dialogue
