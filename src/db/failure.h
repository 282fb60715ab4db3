#pragma once
#include "base/problem.h"

#include <string>
#include <string_view>

/// What a statement failed of, in words that hold for both dialects.
namespace samband::db {

enum class Fault {
    duplicate, ///< a key is there already
    conflict,  ///< PostgreSQL could not order this transaction among others: run it again
    full,      ///< no room on the disk, or a file may not grow
    disk,      ///< the disk failed
    sync,      ///< the disk could not promise to keep what it was given: nothing more may be acknowledged
    memory,    ///< out of memory
    busy,      ///< somebody else holds a lock, or the server takes no more
    lost,      ///< the connection to the server broke, or could not be made
    refused,   ///< the role or the authorizer does not allow it
    wrong,     ///< a fault of ours: bad SQL, a broken constraint
};

/// Goes through the use case to the transaction that runs it. Its text names the query and the database's code,
/// never the database's message, which may hold what people wrote.
class Failed : public Problem {
public:
    Failed(Fault fault, const std::string& code, std::string_view what);

    Fault fault() const { return fault_; }
    const std::string& code() const { return database_code_; } ///< "1034" (SQLite), "40001" (SQLSTATE)
    const std::string& query() const { return what_; }

private:
    Fault fault_;
    std::string database_code_;
    std::string what_;
};

Fault fault_of_sqlite(int extended_code);
Fault fault_of_postgres(std::string_view sqlstate);

} // namespace samband::db
