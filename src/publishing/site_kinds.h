#pragma once
#include "base/json.h"
#include "db/transaction.h"

namespace samband::publishing {

/// [{href, label, count}]: the lists of what is to come (`/arrangementer`, …) that hold anything now. `label` is
/// bokmål.
Json kinds_ahead(db::Reading& tx, Instant now);

} // namespace samband::publishing
