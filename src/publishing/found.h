#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "search/search.h"

#include <functional>
#include <optional>

namespace samband::publishing {

/// What a search has found that is no post, by the floors above: {title, href, unit}, and {written_in} where it is not
/// written in the municipality's own language. Nothing where it is none of theirs, or no longer there.
using FoundElsewhere = std::function<std::optional<Json>(db::Reading&, const search::Hit&)>;

} // namespace samband::publishing
