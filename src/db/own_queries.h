#pragma once
#include "db/migrations.h"

namespace samband::db {

/// The kit's own queries (src/db/*.sql), read once.
const Queries& own_queries(Dialect dialect);

/// All embedded queries, read once.
const Queries& embedded_queries(Dialect dialect);

/// All embedded migrations, read once.
const std::vector<Migration>& known_migrations(Dialect dialect);

} // namespace samband::db
