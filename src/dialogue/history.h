#pragma once
#include "db/transaction.h"
#include "dialogue/take_in.h"

#include <cstdint>
#include <string>

/// What was said before Samband came, brought from another system. It is read and found like the rest, and nobody is
/// told of it: no clock runs, nothing is late, no leader is rung, no page renews itself.
namespace samband::dialogue {

/// Called by `take_in`: the entry stands, and the thread follows it.
void follow_history(db::Writing& tx, const Inbound& message, const Taken& taken, Instant at,
                    const std::string& excerpt);

/// Whether it is here, or has been.
bool came_before(db::Reading& tx, const std::string& source, const std::string& foreign_id);

/// Whether a message that names this conversation would join a thread that is here.
bool leads_to_thread(db::Reading& tx, const std::string& conversation);

/// Threads that an import began, and in which something has happened since: an answer, a note, a new message.
std::int64_t touched_threads(db::Reading& tx, const Id& import);

/// Takes away some of what that import brought, as if it had never come; false when nothing is left but threads in
/// which something has happened since. What joined a thread that was here is taken out of it.
bool take_back_some(db::Writing& tx, const Id& import);

} // namespace samband::dialogue
