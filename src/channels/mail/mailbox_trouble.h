#pragma once
#include "db/transaction.h"

#include <string>

namespace samband::channels::mail {

/// Why the mailbox of an account cannot be read, for the account's page; empty: it was read. Written where it is other
/// than it was.
void note_mailbox_trouble(db::Writing& tx, const Id& account, const std::string& why);

} // namespace samband::channels::mail
