#pragma once
#include "db/database.h"
#include "db/postgres_session.h"

namespace samband::db {

/// A municipality's place on a PostgreSQL server: a schema, and a role that can reach no other.
struct PostgresPlace {
    std::string schema;
    std::string role; ///< empty where the connecting user may neither make it nor become it

    /// The statements that put the open transaction there.
    std::string enter() const;
};

/// Makes the schema and its role where they are not, and migrates it. Nodes that start at once wait for each other.
PostgresPlace prepare_place(PostgresSession& session, const std::string& schema, const Setting& setting, Instant now);

/// Drops the schema with all in it, and its role.
void drop_place(PostgresSession& session, const std::string& schema);

} // namespace samband::db
