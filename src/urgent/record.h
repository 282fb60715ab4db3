#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "urgent/notice.h"

#include <string>

namespace samband::urgent {

/// What happens to a notice, in the ledger: "urgent-sent", "urgent-waits", "urgent-yes", "urgent-called-back",
/// "urgent-stopped", "urgent-updated", "urgent-over", "urgent-reminded", "urgent-rung", "urgent-area",
/// "urgent-more-asked", "urgent-more-dropped". Of an exercise each says so, and the first has all that would have gone.
void record(db::Writing& tx, const std::string& kind, const Id& by, const Notice& notice, Json::Object more = {});

} // namespace samband::urgent
