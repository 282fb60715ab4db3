#include "db/sqlite_database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace samband::db {

namespace {

void remove_copies(const std::filesystem::path& file, const std::filesystem::path& but)
{
    const std::string begin = file.filename().string() + ".before-";
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::absolute(file).parent_path()))
        if (entry.path().filename().string().starts_with(begin) && entry.path().filename() != but.filename())
            std::filesystem::remove(entry.path());
}

void copy_into(sqlite3* from, const std::filesystem::path& copy)
{
    sqlite3* to = nullptr;
    int result = sqlite3_open_v2(copy.c_str(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (sqlite3_backup* backup = result == SQLITE_OK ? sqlite3_backup_init(to, "main", from, "main") : nullptr) {
        sqlite3_backup_step(backup, -1);
        result = sqlite3_backup_finish(backup);
    }
    sqlite3_close(to);
    if (result != SQLITE_OK) throw Failed(fault_of_sqlite(result), std::to_string(result), "copy before migration");
}

void make_durable(const std::filesystem::path& file)
{
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = opened >= 0 && ::fsync(opened) == 0;
    ::close(opened);
    if (!done) throw Failed(Fault::sync, "fsync", "copy before migration");
}

} // namespace

std::filesystem::path keep_copy(SqliteSession& session, const std::filesystem::path& file, int number)
{
    const std::string digits = std::to_string(number);
    const std::filesystem::path copy =
        file.string() + ".before-" + std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
    const std::filesystem::path half = copy.string() + ".half";
    std::filesystem::remove(half);
    copy_into(session.handle(), half);
    make_durable(half);
    std::filesystem::rename(half, copy);
    make_durable(std::filesystem::absolute(file).parent_path());
    remove_copies(file, copy);
    return copy;
}

void check_foreign_keys(SqliteSession& session)
{
    std::string table;
    const auto note = [](void* place, int, char** values, char**) {
        *static_cast<std::string*>(place) = values[0];
        return 1;
    };
    session.own_query("pragma foreign_key_check", note, &table);
    if (!table.empty()) throw Problem(ProblemCode::internal, "a migration leaves broken foreign keys in " + table);
}

} // namespace samband::db
