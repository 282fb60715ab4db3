#pragma once
#include "db/transaction.h"

/// Keys that act alone, without Ctrl or Alt, are in the way of whoever speaks to the machine or presses keys by
/// accident: each person turns them off for themselves, on every machine (WCAG 2.1, 2.1.4).
namespace samband::people {

bool are_keys_off(db::Reading& tx, const Id& person);
/// Twice is once. It is nobody's business but the person's: the ledger does not hold it.
void set_keys_off(db::Writing& tx, const Id& person, bool off);

} // namespace samband::people
