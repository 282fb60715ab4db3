#include "base/problem.h"
#include "db/sqlite_session.h"

#include <sqlite3.h>
#include <unicode/ucol.h>

namespace samband::db {

namespace {

/// Only the kit itself begins, ends and tunes. FTS5 asks for `data_version` by itself, which tells nothing.
int authorize(void* session, int action, const char* first, const char*, const char*, const char*)
{
    switch (action) {
    case SQLITE_PRAGMA:
        if (std::string_view(first) == "data_version") return SQLITE_OK;
        [[fallthrough]];
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return static_cast<const SqliteSession*>(session)->own_command() ? SQLITE_OK : SQLITE_DENY;
    }
    return SQLITE_OK;
}

const UCollator* norwegian()
{
    static const UCollator* const collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        const UCollator* opened = ucol_open("nb", &status);
        if (U_FAILURE(status)) throw Problem(ProblemCode::internal, "ICU has no Norwegian collation");
        return opened;
    }();
    return collator;
}

/// As PostgreSQL's "nb-x-icu": what ICU finds equal is ordered by its bytes.
int compare(void*, int left_size, const void* left, int right_size, const void* right)
{
    UErrorCode status = U_ZERO_ERROR;
    const int order = ucol_strcollUTF8(norwegian(), static_cast<const char*>(left), left_size,
                                       static_cast<const char*>(right), right_size, &status);
    if (order != 0) return order;
    const int bytes = std::memcmp(left, right, static_cast<std::size_t>(std::min(left_size, right_size)));
    return bytes != 0 ? bytes : left_size - right_size;
}

void offer_collation(void*, sqlite3* handle, int, const char* name)
{
    if (std::string_view(name) == "nb-x-icu") sqlite3_create_collation(handle, name, SQLITE_UTF8, nullptr, compare);
}

} // namespace

void set_up(SqliteSession& session, SqliteSession::Use use)
{
    sqlite3* handle = session.handle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5'000);
    sqlite3_collation_needed(handle, nullptr, offer_collation);
    sqlite3_set_authorizer(handle, authorize, &session);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_wal_autocheckpoint(handle, 0);
    if (use == SqliteSession::Use::reading) {
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return;
    }
    // What a savepoint may have to put back is kept in memory: a file of its own would be made for every transaction.
    session.command("pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; "
                    "pragma journal_size_limit=67108864; pragma temp_store=memory; pragma cache_size=-16384",
                    "setting up of the database file");
}

} // namespace samband::db
