#pragma once
#include "db/migrations.h"
#include "db/session.h"

namespace samband::db {

/// Those of `known` that the database has not had. Throws Problem internal if the database has had others: an edited
/// one, one that this program does not know, or a later one than a pending one.
std::vector<Migration> pending_migrations(Session& session, Dialect dialect, const std::vector<Migration>& known);

/// Applies them in the open transaction, and names them. Throws Problem internal naming the migration and what the
/// database says.
std::vector<std::string> apply_migrations(Session& session, Dialect dialect, const std::vector<Migration>& pending,
                                          Instant now);

/// Refuses to go on with an old schema.
Problem not_migrated(const std::vector<Migration>& pending);

} // namespace samband::db
