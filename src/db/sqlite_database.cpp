#include "db/sqlite_database.h"

#include "db/migrator.h"
#include "db/own_queries.h"

namespace samband::db {

SqliteDatabase::SqliteDatabase(const std::filesystem::path& file, const Setting& setting)
    : file_(file),
      setting_(setting),
      queries_(setting.queries ? *setting.queries : embedded_queries(Dialect::sqlite)),
      clock_(setting.clock),
      lock_(file)
{
    auto session = std::make_unique<SqliteSession>(file, SqliteSession::Use::writing);
    migrate(*session);
    const Row last = session->all(own_queries(Dialect::sqlite).at("db.last_clock"), {}).front();
    clock_.not_before(last.instant("last_us"));
    writer_ = std::make_shared<SqliteWriter>(
        this, std::make_unique<SqliteCommitter>(std::move(session), queries_, setting_, clock_));
}

SqliteDatabase::~SqliteDatabase()
{
    readers_.close_free(); // the writer closes last, and checkpoints
    writer_->stop();
}

void SqliteDatabase::run_write(std::string_view label, const std::function<void(Writing&)>& use_case)
{
    Inside::refuse_nesting(this);
    writer_->write(label, use_case);
}

void SqliteDatabase::run_read(const std::function<void(Reading&)>& use_case)
{
    Inside::refuse_nesting(this);
    const Inside inside(this);
    auto session = readers_.borrow([&] { return std::make_unique<SqliteSession>(file_, SqliteSession::Use::reading); });
    session->command("begin", "begin of a read");
    OpenReading tx(*session, queries_, clock_.now());
    try {
        use_case(tx);
        session->command("commit", "end of a read");
    } catch (const Failed&) {
        session.drop(); // it may be in any state
        throw;
    } catch (
        ...) { // what was asked for is not there, or not for the asker: no reason to open the file and read its schema
        end(session);
        throw;
    }
}

void SqliteDatabase::end(Lent<SqliteSession>::Loan& session)
{
    try {
        session->command("rollback", "rollback");
    } catch (const Failed&) {
        session.drop();
    }
}

void SqliteDatabase::migrate(SqliteSession& session)
{
    const std::vector<Migration>& known =
        setting_.migrations ? *setting_.migrations : known_migrations(Dialect::sqlite);
    const std::vector<Migration> pending = pending_migrations(session, Dialect::sqlite, known);
    if (pending.empty()) return;
    if (!setting_.migrate) throw not_migrated(pending);
    Migrated done;
    if (pending.size() < known.size()) done.copy = keep_copy(session, file_, pending.front().number);
    // A table can only be rebuilt while its keys are not watched; that they hold is asked before the commit.
    session.command("pragma foreign_keys=off; begin immediate", "begin of migrations");
    done.applied = apply_migrations(session, Dialect::sqlite, pending, clock_.now());
    check_foreign_keys(session);
    session.command("commit; pragma foreign_keys=on", "end of migrations");
    if (setting_.migrated) setting_.migrated(done);
}

} // namespace samband::db
