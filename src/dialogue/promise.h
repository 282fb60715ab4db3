#pragma once
#include "db/transaction.h"

#include <optional>

namespace samband::dialogue {

/// By when somebody who writes now hears from us: the end of the next staffed day of that unit, by the hours that it
/// keeps (N13). Whatever the hour is now, somebody is there by then.
Instant promised_by(db::Reading& tx, const std::optional<Id>& unit);

} // namespace samband::dialogue
