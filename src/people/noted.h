#pragma once
#include "base/json.h"
#include "db/transaction.h"

#include <string_view>

/// Every change of people, units and mandates is in the ledger, in its own transaction.
namespace samband::people {

/// `by` nil: the one who runs the machine, by the command line.
void note_act(db::Writing& tx, std::string_view kind, const Id& by, const Id& subject, Json content);

} // namespace samband::people
