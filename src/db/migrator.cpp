#include "db/migrator.h"

#include "base/log.h"
#include "db/own_queries.h"

namespace samband::db {

static std::string label(const Migration& migration)
{
    return std::to_string(migration.number) + " " + migration.name;
}

static Problem other(std::string_view what, const std::string& says)
{
    return {ProblemCode::internal, "migration " + std::string(what) + " " + says};
}

static std::map<std::int64_t, Row> applied_ones(Session& session, Dialect dialect)
{
    const Queries& own = own_queries(dialect);
    std::map<std::int64_t, Row> applied;
    if (session.all(own.at("db.has_migrations"), {}).front().integer("present") == 0) return applied;
    for (const Row& row : session.all(own.at("db.applied_migrations"), {})) applied.emplace(row.integer("number"), row);
    return applied;
}

std::vector<Migration> pending_migrations(Session& session, Dialect dialect, const std::vector<Migration>& known)
{
    std::map<std::int64_t, Row> applied = applied_ones(session, dialect);
    const std::int64_t latest = applied.empty() ? 0 : applied.rbegin()->first;
    std::vector<Migration> pending;
    for (const Migration& migration : known) {
        const auto found = applied.find(migration.number);
        if (found == applied.end()) {
            if (migration.number < latest)
                throw other(label(migration), "comes too late: the database has a later one");
            pending.push_back(migration);
            continue;
        }
        if (found->second.text("hash") != migration.hash)
            throw other(label(migration), "was changed after it had been applied");
        applied.erase(found);
    }
    if (!applied.empty())
        throw other(applied.begin()->second.text("name"),
                    "is unknown to this program: the database was made by a newer one");
    return pending;
}

std::vector<std::string> apply_migrations(Session& session, Dialect dialect, const std::vector<Migration>& pending,
                                          Instant now)
{
    std::vector<std::string> applied;
    for (const Migration& migration : pending) {
        try {
            session.script(migration.sql, label(migration));
        } catch (const Failed& failed) {
            if (failed.fault() != Fault::wrong && failed.fault() != Fault::refused) throw;
            throw other(label(migration), "failed: " + failed.code());
        }
        session.run(own_queries(dialect).at("db.add_migration"),
                    {{"number", migration.number}, {"name", migration.name}, {"hash", migration.hash}, {"at", now}});
        log::info("migrated", {{"number", migration.number}, {"name", migration.name}});
        applied.push_back(label(migration));
    }
    return applied;
}

Problem not_migrated(const std::vector<Migration>& pending)
{
    return {ProblemCode::unavailable, "Databasen må oppgraderes først (samband migrate): " +
                                          std::to_string(pending.size()) + " endringer venter."};
}

} // namespace samband::db
