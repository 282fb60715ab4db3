#pragma once
#include "db/database.h"
#include "db/migrations.h"
#include "db/temporary.h"

#include <filesystem>
#include <optional>
#include <string>

/// A database as all migrations leave it, made once for a test program: a test begins there in a moment.
namespace samband::test {

/// All that is embedded, read once.
const db::Queries& every_query(db::Dialect dialect);
const std::vector<db::Migration>& every_migration(db::Dialect dialect);

/// Puts a copy of such a SQLite file there.
void copy_migrated_file(const std::filesystem::path& to);

/// The address of a PostgreSQL schema, emptied of what the test before left there. For one test at a time, which has
/// closed it when the next one asks. Nothing where the connecting user may not do that: the test makes its own.
std::optional<std::string> migrated_schema(const std::string& server);

} // namespace samband::test
