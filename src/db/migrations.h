#pragma once
#include "db/queries.h"

#include <map>
#include <string>
#include <vector>

/// `migrations/NNNN_folder_what.sql`, in one order for all folders; `.sqlite.sql` and `.postgres.sql` where the
/// dialects must differ. Forward only. The hash of a number covers both dialects' files: an edited old one stops
/// the start.
namespace samband::db {

struct Migration {
    int number = 0;
    std::string name; ///< "people_units"
    std::string hash; ///< SHA-256, hex
    std::string sql;  ///< this dialect's statements
};

/// All embedded ones in order. Throws Problem internal on a wrong name, a repeated number or a missing twin.
/// Numbers may be skipped; but one below a number that a database has already applied stops its opening.
std::vector<Migration> embedded_migrations(Dialect dialect);
/// The same from texts given by path, for tests.
std::vector<Migration> read_migrations(Dialect dialect, const std::map<std::string, std::string>& files);

} // namespace samband::db
