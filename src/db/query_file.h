#pragma once
#include "base/problem.h"
#include "db/queries.h"

#include <string>
#include <string_view>
#include <vector>

/// Reads one `.sql` file of named queries (db/queries.h says how it is written).
namespace samband::db {

struct ReadQuery {
    Query query; ///< without its folder in the name
    int line = 0;
};

/// Throws Problem internal with file and line.
std::vector<ReadQuery> read_query_file(const std::string& file, std::string_view text);

/// A mistake in a file of queries, to throw.
Problem query_mistake(const std::string& file, int line, const std::string& says);

} // namespace samband::db
