#include "pictures/work_folder.h"

#include "base/problem.h"
#include "base/random.h"
#include "pictures/limits.h"

#include <chrono>
#include <fcntl.h>
#include <unistd.h>

namespace samband::pictures {

namespace fs = std::filesystem;

static Problem disk_refuses()
{
    return Problem(ProblemCode::unavailable, "Bildet kan ikke lagres nå. Prøv igjen om litt.");
}

static void remove_left_behind(const fs::path& work)
{
    std::error_code error;
    const auto oldest = fs::file_time_type::clock::now() - std::chrono::seconds(work_kept_s);
    for (const fs::directory_entry& entry : fs::directory_iterator(work, error)) {
        std::error_code unread;
        const auto changed = entry.last_write_time(unread);
        if (!unread && changed < oldest) fs::remove_all(entry.path(), unread);
    }
}

WorkFolder::WorkFolder(const fs::path& media)
{
    std::error_code error;
    const fs::path work = media / ".work";
    fs::create_directories(work, error);
    remove_left_behind(work);
    path_ = work / random_token(16);
    if (!fs::create_directory(path_, error)) throw disk_refuses();
}

WorkFolder::~WorkFolder()
{
    std::error_code error;
    fs::remove_all(path_, error);
}

static void sync(const fs::path& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool kept = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!kept) throw disk_refuses();
}

void keep_file(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    const bool fresh = fs::create_directories(to.parent_path(), error);
    sync(from, O_RDONLY);
    fs::rename(from, to, error);
    if (error) throw disk_refuses();
    sync(to.parent_path(), O_RDONLY | O_DIRECTORY);
    if (fresh) sync(to.parent_path().parent_path(), O_RDONLY | O_DIRECTORY);
}

} // namespace samband::pictures
