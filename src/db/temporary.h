#pragma once
#include "db/queries.h"

#include <filesystem>
#include <string>

namespace samband::db {

/// The address of a database that is not there yet, in a temporary place of the same dialect; dropped at the end.
/// Every database opened there is to be closed before.
class Temporary {
public:
    /// `like` is "sqlite:…" or a PostgreSQL address with or without a schema.
    explicit Temporary(const std::string& like);
    ~Temporary();
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    /// Drops a PostgreSQL schema with all in it, and its role.
    static void drop(const std::string& address);

    const std::string& address() const { return address_; }
    /// SQLite: the folder that holds the file alone.
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::string address_;
    std::filesystem::path folder_;
};

} // namespace samband::db
