#include "db/sqlite_session.h"

#include "db/limits.h"
#include "db/query_log.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace samband::db {

// soci-sqlite3.h puts SQLite's names in a namespace of its own; they are the same functions.
static sqlite_api::sqlite3* api(sqlite3* handle)
{
    return reinterpret_cast<sqlite_api::sqlite3*>(handle);
}

/// No connection is for two threads at once, so none needs a lock of its own. Before the first is opened.
static void spare_locks()
{
    static const int said = sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    static_cast<void>(said); // SQLite in use already, with its locks, is as right
}

static std::unique_ptr<soci::session> opened(const std::filesystem::path& file, SqliteSession::Use use)
{
    const std::string name = file.string();
    if (name.find('"') != std::string::npos)
        throw Problem(ProblemCode::invalid, "Navnet på databasefilen kan ikke inneholde anførselstegn.");
    const std::string read_only = use == SqliteSession::Use::reading ? " readonly=1" : "";
    spare_locks();
    try {
        return std::make_unique<soci::session>(soci::sqlite3, "db=\"" + name + "\"" + read_only);
    } catch (const soci::sqlite3_soci_error& error) {
        throw Failed(Fault::disk, std::to_string(error.result()), "opening of the database file");
    }
}

SqliteSession::SqliteSession(const std::filesystem::path& file, Use use) : Session(opened(file, use), kept_statements)
{
    auto* backend = static_cast<soci::sqlite3_session_backend*>(soci().get_backend());
    handle_ = reinterpret_cast<sqlite3*>(backend->conn_);
    set_scope("");
    set_up(*this, use);
    statements_ = std::make_unique<SqliteStatements>(handle_, kept_statements);
}

SqliteSession::~SqliteSession()
{
    statements_.reset();
    drop_statements();
}

/// What SQLite says of a failure is asked before the statement goes.
template <typename Ask>
auto SqliteSession::asked(const Query& query, const Arguments& arguments, Ask ask)
try {
    check_arguments(query, arguments);
    note_run(query.name);
    return ask(*statements_);
} catch (const SqliteStatements::Wrong&) {
    const Failed why = failed(query.name);
    statements_->forget(query);
    throw why;
}

std::vector<Row> SqliteSession::all(const Query& query, const Arguments& arguments)
{
    return asked(query, arguments, [&](SqliteStatements& statements) { return statements.all(query, arguments); });
}

std::int64_t SqliteSession::run(const Query& query, const Arguments& arguments)
{
    return asked(query, arguments, [&](SqliteStatements& statements) { return statements.run(query, arguments); });
}

std::size_t SqliteSession::kept() const
{
    return statements_->size();
}

void SqliteSession::command(const char* sql, std::string_view what)
{
    own_command_ = true;
    const int result = sqlite_api::sqlite3_exec(api(handle_), sql, nullptr, nullptr, nullptr);
    own_command_ = false;
    if (result != SQLITE_OK) throw failed(what);
}

void SqliteSession::own_query(const char* sql, int (*row)(void*, int, char**, char**), void* place)
{
    own_command_ = true;
    const int result = sqlite_api::sqlite3_exec(api(handle_), sql, row, place, nullptr);
    own_command_ = false;
    if (result != SQLITE_OK && result != SQLITE_ABORT) throw failed(sql);
}

void SqliteSession::script(const std::string& sql, std::string_view what)
{
    if (sqlite_api::sqlite3_exec(api(handle_), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return;
    const char* says = sqlite_api::sqlite3_errmsg(api(handle_));
    throw Failed(failed(what).fault(), says, what);
}

bool SqliteSession::in_transaction() const
{
    return sqlite_api::sqlite3_get_autocommit(api(handle_)) == 0;
}

Failed SqliteSession::failed(std::string_view what) const
{
    const int code = sqlite_api::sqlite3_extended_errcode(api(handle_));
    return {fault_of_sqlite(code), std::to_string(code), what};
}

Failed SqliteSession::failure(const std::exception&, std::string_view what)
{
    return failed(what);
}

std::vector<Column> SqliteSession::described(void* statement_backend)
{
    auto* statement =
        static_cast<soci::sqlite3_statement_backend*>(static_cast<soci::details::statement_backend*>(statement_backend))
            ->stmt_;
    std::vector<Column> columns;
    for (int i = 0; i < sqlite_api::sqlite3_column_count(statement); ++i)
        columns.push_back(
            {sqlite_api::sqlite3_column_name(statement, i), false, true}); // of any type: SQLite does not say
    return columns;
}

} // namespace samband::db
