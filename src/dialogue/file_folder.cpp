#include "dialogue/file_folder.h"

#include "base/problem.h"
#include "base/random.h"
#include "base/sha256.h"
#include "base/text.h"
#include "dialogue/limits.h"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <sstream>
#include <unistd.h>

namespace samband::dialogue {

namespace fs = std::filesystem;

/// Keeping and removing take turns: what is kept anew is not removed in the same moment.
static std::mutex& turn()
{
    static std::mutex one;
    return one;
}

static Problem disk_refuses()
{
    return Problem(ProblemCode::unavailable, "Filen kan ikke lagres nå. Prøv igjen om litt.");
}

static bool is_sum(std::string_view sum)
{
    return sum.size() == 64 && sum.find_first_not_of("0123456789abcdef") == sum.npos;
}

static bool is_long_kept(const fs::path& file)
{
    std::error_code error;
    const auto changed = fs::last_write_time(file, error);
    return !error && changed < fs::file_time_type::clock::now() - std::chrono::seconds(unclaimed_s);
}

static void sync_folder(const fs::path& folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool kept = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!kept) throw disk_refuses();
}

static void write_durable(const fs::path& path, std::string_view bytes)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool kept = file >= 0;
    while (kept && !bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        kept = written > 0 || (written < 0 && errno == EINTR);
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    kept = kept && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (kept) return;
    ::unlink(path.c_str());
    throw disk_refuses();
}

FileFolder::FileFolder(const fs::path& municipality) : folder_(municipality / "files") {}

fs::path FileFolder::place_of(std::string_view sum) const
{
    return folder_ / std::string(sum.substr(0, 2)) / std::string(sum);
}

std::string FileFolder::keep(std::string_view bytes) const
{
    const Sha256Sum made = sha256(bytes);
    const std::string sum = to_hex({reinterpret_cast<const char*>(made.data()), made.size()});
    const fs::path place = place_of(sum);
    const fs::path work = folder_ / ".work";
    const std::lock_guard lock(turn());
    std::error_code error;
    if (fs::exists(place, error)) {
        fs::last_write_time(place, fs::file_time_type::clock::now(), error);
        if (error) throw disk_refuses();
        return sum;
    }
    fs::create_directories(work, error);
    const bool fresh = fs::create_directories(place.parent_path(), error);
    const fs::path half = work / random_token(16);
    write_durable(half, bytes);
    fs::rename(half, place, error);
    if (error) throw disk_refuses();
    sync_folder(place.parent_path());
    if (fresh) sync_folder(folder_);
    return sum;
}

fs::path FileFolder::path_of(std::string_view sum) const
{
    std::error_code error;
    if (!is_sum(sum) || !fs::is_regular_file(place_of(sum), error))
        throw Problem(ProblemCode::not_found, "Filen finnes ikke.");
    return place_of(sum);
}

std::string FileFolder::read(std::string_view sum) const
{
    std::stringstream bytes;
    bytes << std::ifstream(path_of(sum), std::ios::binary).rdbuf();
    return bytes.str();
}

std::vector<std::string> FileFolder::long_kept(std::string_view after, std::size_t most) const
{
    std::vector<std::string> sums;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder_, error)) {
        std::string name = entry.path().filename().string();
        if (is_sum(name) && name > after && is_long_kept(entry.path())) sums.push_back(std::move(name));
    }
    std::sort(sums.begin(), sums.end());
    if (sums.size() > most) sums.resize(most);
    return sums;
}

void FileFolder::remove_long_kept(std::string_view sum) const
{
    const std::lock_guard lock(turn());
    std::error_code error;
    if (is_sum(sum) && is_long_kept(place_of(sum))) fs::remove(place_of(sum), error);
}

void FileFolder::remove_half_written() const
{
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / ".work", error)) {
        std::error_code kept;
        if (is_long_kept(entry.path())) fs::remove(entry.path(), kept);
    }
}

} // namespace samband::dialogue
