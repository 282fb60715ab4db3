#pragma once
#include "db/transaction.h"
#include "people/person.h"

/// Read confirmations. They are no acts: the ledger does not hold who has read what, and after three months
/// nothing does.
namespace samband::intranet {

/// The person has read the notice in the revision shown. Twice is once.
/// Problem not_found if it is not on the intranet, conflict if it asks for no confirmation or for a later revision.
void confirm_read(db::Writing& tx, const people::Person& person, const Id& post, std::int64_t revision);

/// Whoever leads the unit has passed it on to those there who have no PC: a printed notice, a meeting.
/// The same problems, and forbidden to others than the unit's leaders.
void confirm_passed_on(db::Writing& tx, const people::Person& leader, const Id& post, std::int64_t revision,
                       const Id& unit);

/// Forgets confirmations older than three months, at most `forget_most` of each kind; how many. The outbox calls it
/// when it is time (forget_work.h).
std::int64_t forget_confirmations(db::Writing& tx);

} // namespace samband::intranet
