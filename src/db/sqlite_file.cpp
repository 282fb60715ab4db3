#include "db/sqlite_file.h"

#include "base/problem.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace samband::db {

FileLock::FileLock(const std::filesystem::path& database)
    : file_(::open((database.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640))
{
    if (file_ < 0)
        throw Problem(ProblemCode::unavailable,
                      "Databasefilen kan ikke åpnes: mappen finnes ikke eller kan ikke skrives i.");
    if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(file_);
    throw Problem(ProblemCode::unavailable, "Databasefilen er i bruk av et annet program.");
}

FileLock::~FileLock()
{
    ::close(file_);
}

} // namespace samband::db
