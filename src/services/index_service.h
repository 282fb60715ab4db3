#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "search/search.h"
#include "services/service.h"

#include <optional>

namespace samband::services {

/// Puts the service page into the search index, open to everybody, while it is out; takes it out otherwise.
void index_service(db::Writing& tx, const ServicePage& service);

/// What a search has found, where it is a service page: {title, href, unit}.
std::optional<Json> found_service(db::Reading& tx, const search::Hit& hit);

} // namespace samband::services
