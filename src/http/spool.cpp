#include "http/spool.h"
#include "base/problem.h"
#include "base/random.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace samband::http {

static constexpr std::string_view spool_prefix = "upload-";

static Problem disk_refuses()
{
    return {ProblemCode::unavailable, "Filen kan ikke tas imot nå. Prøv igjen om litt."};
}

SpoolFile::SpoolFile(const std::filesystem::path& spool)
    : path_(spool / (std::string(spool_prefix) + random_token(16))),
      file_(::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600))
{
    if (file_ < 0) throw disk_refuses();
}

SpoolFile::~SpoolFile()
{
    close();
    if (!path_.empty()) ::unlink(path_.c_str());
}

SpoolFile::SpoolFile(SpoolFile&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      bytes_(other.bytes_)
{
    other.path_.clear();
}

void SpoolFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) throw disk_refuses();
        bytes_ += static_cast<std::size_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void SpoolFile::close()
{
    if (file_ >= 0) ::close(file_);
    file_ = -1;
}

void prepare_spool(const std::filesystem::path& spool)
{
    std::filesystem::create_directories(spool);
    for (const auto& entry : std::filesystem::directory_iterator(spool))
        if (entry.path().filename().string().starts_with(spool_prefix)) std::filesystem::remove(entry.path());
}

} // namespace samband::http
