#pragma once
#include <filesystem>

/// The files beside a SQLite database.
namespace samband::db {

/// The right to be the only process that has the file open, by `flock` on `FILE.lock` (which stays).
class FileLock {
public:
    /// Throws Problem unavailable if another has it.
    explicit FileLock(const std::filesystem::path& database);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int file_;
};

} // namespace samband::db
