#include "db/transaction.h"

#include "base/problem.h"

namespace samband::db {

std::optional<Row> Reading::maybe(std::string_view query, const Arguments& arguments)
{
    std::vector<Row> rows = all(query, arguments);
    if (rows.size() > 1)
        throw Problem(ProblemCode::internal, std::string(query) + " gave several rows where one was asked");
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

Row Reading::one(std::string_view query, const Arguments& arguments)
{
    std::optional<Row> row = maybe(query, arguments);
    if (!row) throw Problem(ProblemCode::not_found, "Finnes ikke.");
    return std::move(*row);
}

} // namespace samband::db
