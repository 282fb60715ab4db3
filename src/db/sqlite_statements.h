#pragma once
#include "db/queries.h"

#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace samband::db {

/// The statements prepared on one SQLite connection, called without anything between: a message that comes in runs a
/// dozen of them, and each is to cost little more than SQLite itself. Read to the end and reset, so that none stays
/// open: it would show stale rows later, and hold the WAL.
class SqliteStatements {
public:
    SqliteStatements(sqlite3* handle, std::size_t most_kept);
    ~SqliteStatements();
    SqliteStatements(const SqliteStatements&) = delete;
    SqliteStatements& operator=(const SqliteStatements&) = delete;

    /// The arguments are those that the query declares (check_arguments). Each throws Wrong where SQLite refuses, which
    /// then says why; Problem internal on more than `row_limit` rows.
    struct Wrong {};
    std::vector<Row> all(const Query& query, const Arguments& arguments);
    std::int64_t run(const Query& query, const Arguments& arguments);

    void forget(const Query& query);
    void clear();
    std::size_t size() const { return kept_.size(); }

private:
    struct Kept {
        const Query* query;
        sqlite3_stmt* statement;
        std::vector<int> places; ///< of the parameters, in the order of the query's
    };
    using Line = std::list<Kept>;

    Kept& get(const Query& query);
    Kept& bound(const Query& query, const Arguments& arguments);
    Kept prepared(const Query& query) const;

    sqlite3* handle_;
    std::size_t most_;
    Line kept_; ///< the one used last in front; the one at the end gives way
    std::unordered_map<const Query*, Line::iterator> by_query_;
};

} // namespace samband::db
