#pragma once
#include "db/lent.h"
#include "db/sqlite_file.h"
#include "db/sqlite_writer.h"

namespace samband::db {

/// A SQLite file: one writer, and readers that cannot write.
class SqliteDatabase final : public Database {
public:
    SqliteDatabase(const std::filesystem::path& file, const Setting& setting);
    ~SqliteDatabase() override;

    Dialect dialect() const override { return Dialect::sqlite; }
    std::vector<HeldTime> held_times() const override { return writer_->held_times(); }

private:
    void run_write(std::string_view label, const std::function<void(Writing&)>& use_case) override;
    void run_read(const std::function<void(Reading&)>& use_case) override;
    void migrate(SqliteSession& session);
    static void end(Lent<SqliteSession>::Loan& session); ///< after a refusal: rolled back, or closed

    const std::filesystem::path file_;
    const Setting setting_;
    const Queries& queries_;
    Clock clock_;
    FileLock lock_;
    Lent<SqliteSession> readers_{reader_limit};
    std::shared_ptr<SqliteWriter> writer_;
};

/// Keeps a whole copy of the open database as `FILE.before-NNNN` before the migration of that number, in place of an
/// earlier one.
std::filesystem::path keep_copy(SqliteSession& session, const std::filesystem::path& file, int number);

/// Throws Problem internal naming a table whose rows point to what is not there.
void check_foreign_keys(SqliteSession& session);

} // namespace samband::db
