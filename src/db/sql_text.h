#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The little that the kit must know of SQL's spelling: quotes, comments, parameters, the end of a statement.
namespace samband::db {

struct SqlStatement {
    std::string sql;                  ///< without comments and without the last semicolon
    std::set<std::string> parameters; ///< `:login` as "login"
    std::string verb;                 ///< "select", "insert", …; of `with …` that of the statement behind it
    bool returning = false;           ///< has a `returning` outside brackets
};

/// Reads exactly one statement. Throws std::invalid_argument saying what is wrong.
SqlStatement read_statement(std::string_view text);

} // namespace samband::db
