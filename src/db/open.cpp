#include "db/address.h"
#include "db/postgres_database.h"
#include "db/sqlite_database.h"

namespace samband::db {

std::unique_ptr<Database> open(const std::string& address, const Setting& setting)
{
    const Address read = read_address(address);
    switch (read.dialect) {
    case Dialect::sqlite:
        return std::make_unique<SqliteDatabase>(read.file, setting);
    case Dialect::postgres:
        return std::make_unique<PostgresDatabase>(read.server, read.schema, setting);
    }
    return nullptr;
}

} // namespace samband::db
