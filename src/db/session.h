#pragma once
#include "db/failure.h"
#include "db/queries.h"
#include "db/transaction.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace soci {
class session;
}

/// One connection. This header and session.cpp hide SOCI: outside them and the two `*_session.cpp` nobody knows it.
/// Not for two threads at once.
namespace samband::db {

class Session {
public:
    virtual ~Session();

    /// All rows of a query, read to the end, so that nothing stays open. Throws Failed, or Problem internal for wrong
    /// arguments or more than `row_limit` rows.
    virtual std::vector<Row> all(const Query& query, const Arguments& arguments);
    /// Runs a query that writes; the number of rows touched.
    virtual std::int64_t run(const Query& query, const Arguments& arguments);

    /// Statements of the kit's own, without parameters. Throws Failed naming `what`.
    virtual void command(const char* sql, std::string_view what) = 0;
    /// Statements of a migration: no more is allowed than in a query. Throws Failed naming `what`.
    virtual void script(const std::string& sql, std::string_view what) = 0;

    /// Prepares the query and holds its answer's columns against what it declares. Throws Problem internal.
    void prove(const Query& query);

    virtual std::size_t kept() const; ///< prepared statements now

protected:
    Session(std::unique_ptr<soci::session> soci, std::size_t most_kept);

    /// Statements kept for another scope (a PostgreSQL schema) are other ones: their plans point to other tables.
    void set_scope(const std::string& scope);
    soci::session& soci() { return *soci_; }
    void drop_statements();

    /// What the connection says of the statement that just failed.
    virtual Failed failure(const std::exception& thrown, std::string_view what) = 0;
    /// The answer's columns, described by the database for a prepared statement (SOCI's own backend for it).
    virtual std::vector<Column> described(void* statement_backend) = 0;

private:
    struct Kept;
    class Statements;

    Kept& statement(const Query& query);
    Kept& bound(const Query& query, const Arguments& arguments);

    std::unique_ptr<soci::session> soci_;
    std::unique_ptr<Statements> statements_;
};

/// Throws Problem internal unless the arguments are those that the query declares, and invalid for text that is not
/// UTF-8 or holds a NUL (PostgreSQL cannot store it, and SOCI would cut it).
void check_arguments(const Query& query, const Arguments& arguments);
/// The one that the query's parameter of that number is called by. Problem internal where it is not given.
const Argument& argument_for(const Query& query, std::size_t parameter, const Arguments& arguments);

} // namespace samband::db
