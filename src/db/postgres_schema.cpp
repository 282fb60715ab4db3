#include "db/postgres_schema.h"

#include "base/log.h"
#include "db/migrator.h"
#include "db/own_queries.h"
#include "db/sha256.h"

namespace samband::db {

/// Only for names by `is_municipality_name` and what we make of them.
static std::string quoted(const std::string& name)
{
    return "\"" + name + "\"";
}

/// Roles belong to the whole server: another database's municipality of the same name has another one.
static std::string role_of(PostgresSession& session, const std::string& schema)
{
    const std::string database = session.ask("select current_database()", "name of the database");
    return schema + "_" + sha256_hex(database + '\0' + schema).substr(0, 12);
}

static bool holds(PostgresSession& session, const std::string& condition)
{
    return session.ask("select " + condition, "asking the server") == "t";
}

static bool role_exists(PostgresSession& session, const std::string& role)
{
    return holds(session, "exists (select 1 from pg_roles where rolname = '" + role + "')");
}

/// The role's name, or nothing where it cannot be had.
static std::string usable_role(PostgresSession& session, const std::string& schema)
{
    const std::string role = role_of(session, schema);
    if (!role_exists(session, role)) {
        if (!holds(session,
                   "exists (select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreaterole))"))
            return "";
        session.command(
            ("create role " + quoted(role) + " nologin; grant " + quoted(role) + " to current_user").c_str(),
            "create role");
    }
    return holds(session, "pg_has_role(current_user, '" + role + "', 'member')") ? role : "";
}

static void make_schema(PostgresSession& session, const PostgresPlace& place)
{
    if (holds(session, "exists (select 1 from pg_namespace where nspname = '" + place.schema + "')")) return;
    const std::string owner = place.role.empty() ? "" : " authorization " + quoted(place.role);
    session.command(("create schema " + quoted(place.schema) + owner).c_str(), "create schema");
}

std::string PostgresPlace::enter() const
{
    const std::string become = role.empty() ? "" : "set local role " + quoted(role) + "; ";
    return become + "set local search_path to " + quoted(schema);
}

/// The names of what was applied.
static std::vector<std::string> migrate(PostgresSession& session, const Setting& setting, Instant now)
{
    const std::vector<Migration>& known =
        setting.migrations ? *setting.migrations : known_migrations(Dialect::postgres);
    const std::vector<Migration> pending = pending_migrations(session, Dialect::postgres, known);
    if (!pending.empty() && !setting.migrate) throw not_migrated(pending);
    return apply_migrations(session, Dialect::postgres, pending, now);
}

PostgresPlace prepare_place(PostgresSession& session, const std::string& schema, const Setting& setting, Instant now)
{
    session.enter(schema);
    session.command(
        "begin; set local statement_timeout = 0; set local lock_timeout = 0; select pg_advisory_xact_lock(7302, 0)",
        "begin of migrations");
    PostgresPlace place{schema, usable_role(session, schema)};
    if (place.role.empty()) log::warning("postgres-without-role", {{"schema", schema}});
    make_schema(session, place);
    session.command(place.enter().c_str(), "entering the schema");
    const std::vector<std::string> applied = migrate(session, setting, now);
    session.command("commit", "end of migrations");
    if (setting.migrated && !applied.empty()) setting.migrated({applied, {}});
    return place;
}

void drop_place(PostgresSession& session, const std::string& schema)
{
    const std::string role = role_of(session, schema);
    session.command(("drop schema if exists " + quoted(schema) + " cascade").c_str(), "drop schema");
    session.command(("drop role if exists " + quoted(role)).c_str(), "drop role");
}

} // namespace samband::db
