#pragma once
#include "db/queries.h"

#include <string>

namespace samband::db {

/// A database's address, taken apart.
struct Address {
    Dialect dialect = Dialect::sqlite;
    std::string file;   ///< SQLite
    std::string server; ///< PostgreSQL: the address without its schema
    std::string schema;
};

/// Throws Problem invalid unless it is "sqlite:/path" or "postgresql://…?schema=name".
Address read_address(const std::string& address);

/// The PostgreSQL address with that schema in place of any other.
std::string with_schema(const std::string& address, const std::string& schema);

/// A municipality's name, which is a folder's and a schema's too: [a-z][a-z0-9-]{0,40}.
bool is_municipality_name(std::string_view name);

} // namespace samband::db
