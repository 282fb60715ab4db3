#include "http/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace samband::http {

std::optional<OpenFile> OpenFile::open(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return std::nullopt;
    struct stat status {};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(file);
        return std::nullopt;
    }
    const std::int64_t changed = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    return OpenFile(file, static_cast<std::uint64_t>(status.st_size), changed);
}

OpenFile::~OpenFile()
{
    if (file_ >= 0) ::close(file_);
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      bytes_(other.bytes_),
      changed_(other.changed_)
{
}

std::string OpenFile::etag() const
{
    return "W/\"" + std::to_string(bytes_) + "-" + std::to_string(changed_) + "\"";
}

std::string OpenFile::read(std::uint64_t offset, std::size_t most) const
{
    std::string bytes(most, '\0');
    const ssize_t got = ::pread(file_, bytes.data(), most, static_cast<off_t>(offset));
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

} // namespace samband::http
