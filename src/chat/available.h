#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <vector>

/// Who takes chats just now. It ends by itself with the hours, and with an absence.
namespace samband::chat {

/// "Jeg tar prat nå": until the chat closes today; gives back when. Problem conflict where no mandate of the person's
/// takes chats; conflict while the chat is closed.
Instant begin_taking(db::Writing& tx, const people::Person& person);
void end_taking(db::Writing& tx, const people::Person& person);
/// Nothing where the person takes none.
std::optional<Instant> takes_until(db::Reading& tx, const people::Person& person);

/// By name.
std::vector<people::Person> takers(db::Reading& tx);

} // namespace samband::chat
