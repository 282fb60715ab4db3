#include "db/address.h"
#include "db/own_queries.h"
#include "db/postgres_schema.h"
#include "db/sqlite_database.h"
#include "db/temporary.h"

namespace samband::db {

static void prove_all(Session& session, const Queries& queries)
{
    for (const auto& [name, query] : queries.all()) session.prove(query);
}

static void prove_in_sqlite(const std::string& address, const Setting& setting, const Queries& queries)
{
    const std::filesystem::path file = read_address(address).file;
    const SqliteDatabase migrated(file, setting);
    SqliteSession session(file, SqliteSession::Use::reading);
    prove_all(session, queries);
}

static void prove_in_postgres(const std::string& address, const Setting& setting, const Queries& queries)
{
    const Address read = read_address(address);
    PostgresSession session(read.server);
    const PostgresPlace place = prepare_place(session, read.schema, setting, setting.clock());
    session.command(("begin; " + place.enter()).c_str(), "begin");
    prove_all(session, queries);
}

void prove_queries(const std::string& address, const Setting& setting)
{
    const Dialect dialect = address.starts_with("sqlite:") ? Dialect::sqlite : Dialect::postgres;
    const Queries& queries = setting.queries ? *setting.queries : embedded_queries(dialect);
    const Temporary place(address);
    switch (dialect) {
    case Dialect::sqlite:
        return prove_in_sqlite(place.address(), setting, queries);
    case Dialect::postgres:
        return prove_in_postgres(place.address(), setting, queries);
    }
}

void prove_queries(const std::string& address)
{
    Setting setting;
    setting.clock = machine_now;
    prove_queries(address, setting);
}

} // namespace samband::db
