#include "support/migrated.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "db/address.h"
#include "db/postgres_session.h"

#include <gtest/gtest.h>

namespace samband::test {

static std::map<std::string, std::string> sql_under(const std::string& folder)
{
    std::map<std::string, std::string> files;
    for (const EmbeddedFile& file : embedded_under(folder))
        if (file.name.ends_with(".sql")) files.emplace(file.name, file.bytes);
    return files;
}

const db::Queries& every_query(db::Dialect dialect)
{
    static const db::Queries sqlite = db::Queries::read(db::Dialect::sqlite, sql_under("src/"));
    static const db::Queries postgres = db::Queries::read(db::Dialect::postgres, sql_under("src/"));
    return dialect == db::Dialect::sqlite ? sqlite : postgres;
}

const std::vector<db::Migration>& every_migration(db::Dialect dialect)
{
    static const auto sqlite = db::read_migrations(db::Dialect::sqlite, sql_under("migrations/"));
    static const auto postgres = db::read_migrations(db::Dialect::postgres, sql_under("migrations/"));
    return dialect == db::Dialect::sqlite ? sqlite : postgres;
}

static void migrate(const std::string& address, db::Dialect dialect)
{
    db::Setting setting;
    setting.queries = &every_query(dialect);
    setting.migrations = &every_migration(dialect);
    setting.clock = [] { return Instant{1'700'000'000'000'000}; }; // before any that a test begins with
    db::open(address, setting);
}

void copy_migrated_file(const std::filesystem::path& to)
{
    static const db::Temporary made("sqlite:");
    static const bool migrated = (migrate(made.address(), db::Dialect::sqlite), true);
    if (migrated) std::filesystem::copy_file(made.folder() / "samband.db", to);
}

namespace {

constexpr const char* keep_rows = R"(
    create temporary table kept_rows (place text, rows json);
    do $$ declare it record; begin
        for it in select format('%I.%I', schemaname, tablename) as place from pg_tables where schemaname = 'SCHEMA' loop
            execute format('insert into kept_rows select %L, json_agg(r) from %s r having count(*) > 0', it.place, it.place);
        end loop;
    end $$)";

constexpr const char* begin_anew = R"(
    do $$ declare it record; begin
        set local session_replication_role = replica;
        for it in select format('%I.%I', schemaname, tablename) as place from pg_tables where schemaname = 'SCHEMA' loop
            execute 'delete from ' || it.place;
        end loop;
        for it in select * from kept_rows loop
            execute format('insert into %s select * from json_populate_recordset(null::%s, %L)', it.place, it.place, it.rows);
        end loop;
        for it in select format('%I.%I', schemaname, sequencename) as place, start_value from pg_sequences
                  where schemaname = 'SCHEMA' loop
            perform setval(cast(it.place as regclass), it.start_value, false);
        end loop;
    end $$)";

constexpr const char* shape = R"(
    select md5(string_agg(format('%s %s %s %s', c.relname, a.attname, a.atttypid, t.tgenabled), ','
                          order by c.relname, a.attname, t.tgname))
    from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_trigger t on t.tgrelid = c.oid
    where c.relnamespace = (select oid from pg_namespace where nspname = 'SCHEMA'))";

/// The schema, and a connection that may do what a municipality's own role may not.
class Schema {
public:
    explicit Schema(const std::string& server) : place_(server), session_(server)
    {
        migrate(place_.address(), db::Dialect::postgres);
        shape_ = session_.ask(of_schema(shape), "shape");
        session_.command(of_schema(keep_rows).c_str(), "keeping rows");
    }

    const std::string& address() const { return place_.address(); }

    /// False where a test has changed more than rows, or one of another program has ended every connection.
    bool begin_again()
    try {
        if (session_.ask(of_schema(shape), "shape") != shape_) return false;
        session_.command(of_schema(begin_anew).c_str(), "beginning anew");
        return true;
    } catch (const Problem&) {
        return false;
    }

private:
    std::string of_schema(std::string sql) const
    {
        const std::string name = db::read_address(place_.address()).schema;
        for (std::size_t at = 0; (at = sql.find("SCHEMA", at)) != std::string::npos;) sql.replace(at, 6, name);
        return sql;
    }

    db::Temporary place_;
    db::PostgresSession session_;
    std::string shape_;
};

/// Dropped when all tests are done, while the server still stands.
class SchemaOfThisProgram : public testing::Environment {
public:
    void TearDown() override { schema.reset(); }

    std::optional<Schema> schema;
};

} // namespace

std::optional<std::string> migrated_schema(const std::string& server)
{
    static const bool allowed =
        db::PostgresSession(server).ask("select rolsuper from pg_roles where rolname = current_user", "rights") == "t";
    if (!allowed) return std::nullopt;
    static auto* const own = dynamic_cast<SchemaOfThisProgram*>(
        testing::AddGlobalTestEnvironment(std::make_unique<SchemaOfThisProgram>().release()));
    for (int tries = 1; !own->schema || !own->schema->begin_again(); ++tries) {
        try {
            own->schema.emplace(server);
            break;
        } catch (const Problem&) {
            if (tries == 3) throw;
        }
    }
    return own->schema->address();
}

} // namespace samband::test
