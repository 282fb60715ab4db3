#pragma once
#include "db/session.h"
#include "db/sqlite_statements.h"

#include <filesystem>

struct sqlite3;

namespace samband::db {

/// One connection to a SQLite file, set up for what it is (sqlite_setup.cpp).
class SqliteSession final : public Session {
public:
    enum class Use { writing, reading };

    /// Throws Failed if the file cannot be opened.
    SqliteSession(const std::filesystem::path& file, Use use);
    ~SqliteSession() override;

    std::vector<Row> all(const Query& query, const Arguments& arguments) override;
    std::int64_t run(const Query& query, const Arguments& arguments) override;
    std::size_t kept() const override;

    void command(const char* sql, std::string_view what) override;
    void script(const std::string& sql, std::string_view what) override;

    /// The rows of a command, one call each (as sqlite3_exec); the call ends it by returning other than 0.
    void own_query(const char* sql, int (*row)(void*, int, char**, char**), void* place);

    bool in_transaction() const; ///< SQLite ends one by itself on some errors
    sqlite3* handle() const { return handle_; }
    bool own_command() const { return own_command_; } ///< the authorizer asks

    /// What SQLite says now. Only right after a call that failed.
    Failed failed(std::string_view what) const;

private:
    Failed failure(const std::exception& thrown, std::string_view what) override;
    std::vector<Column> described(void* statement_backend) override;

    template <typename Ask>
    auto asked(const Query& query, const Arguments& arguments, Ask ask);

    sqlite3* handle_ = nullptr;
    std::unique_ptr<SqliteStatements> statements_;
    bool own_command_ = false;
};

/// Pragmas, the authorizer and the Norwegian collation.
void set_up(SqliteSession& session, SqliteSession::Use use);

} // namespace samband::db
