#include "ledger/key_folder.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/limits.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace samband::ledger {
namespace {

/// A file descriptor that closes itself.
class File {
public:
    File(const std::filesystem::path& path, int flags, mode_t mode = 0)
        : file_(::open(path.c_str(), flags | O_CLOEXEC, mode))
    {
    }
    ~File()
    {
        if (file_ >= 0) ::close(file_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool open() const { return file_ >= 0; }
    int number() const { return file_; }

private:
    int file_;
};

[[noreturn]] void refuse()
{
    throw Problem(ProblemCode::unavailable, "Mappen med protokollens nøkler kan ikke skrives i.");
}

void write_all(const File& file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) refuse();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.number()) != 0) refuse();
}

void flush_folder(const std::filesystem::path& folder)
{
    const File file(folder, O_RDONLY | O_DIRECTORY);
    if (!file.open() || ::fsync(file.number()) != 0) refuse();
}

std::optional<std::string> read_small(const std::filesystem::path& path)
{
    const File file(path, O_RDONLY);
    if (!file.open()) {
        if (errno == ENOENT) return std::nullopt;
        throw Problem(ProblemCode::internal, "ledger: " + path.filename().string() + " cannot be read");
    }
    std::string bytes(note_bytes, '\0');
    const ssize_t count = ::read(file.number(), bytes.data(), bytes.size());
    if (count < 0) throw Problem(ProblemCode::internal, "ledger: " + path.filename().string() + " cannot be read");
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
}

} // namespace

std::filesystem::path KeyFolder::path(int log, const char* ending) const
{
    return folder_ / ((log == 1 ? "ledger" : "ledger-" + std::to_string(log)) + ending);
}

VerifierKey KeyFolder::make(int log, const std::string& origin, const std::array<std::uint8_t, 32>& seed) const
{
    std::filesystem::create_directories(folder_);
    const SigningKey key(origin, KeyType::log, seed);
    const File file(path(log, ".key"), O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (!file.open() && errno == EEXIST) throw Problem(ProblemCode::conflict, "Protokollen har alt en nøkkel.");
    if (!file.open()) refuse();
    write_all(file, key.text() + '\n');
    set_published(log, "");
    return key.verifier();
}

std::optional<SigningKey> KeyFolder::key(int log) const
{
    const std::optional<std::string> text = read_small(path(log, ".key"));
    if (!text) return std::nullopt;
    try {
        return SigningKey::parse(trim(*text));
    } catch (const Problem&) {
        throw Problem(ProblemCode::internal, "ledger: the log's key file does not hold a key");
    }
}

std::optional<std::string> KeyFolder::published(int log) const
{
    return read_small(path(log, ".published"));
}

void KeyFolder::set_published(int log, const std::string& note) const
{
    const std::filesystem::path place = path(log, ".published");
    const std::filesystem::path fresh = path(log, ".published.new");
    {
        const File file(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0640);
        if (!file.open()) refuse();
        write_all(file, note);
    }
    if (::rename(fresh.c_str(), place.c_str()) != 0) refuse();
    flush_folder(folder_);
}

KeyFolder::Hold::Hold(const KeyFolder& folder)
    : file_(::open((folder.folder_ / "signing.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640))
{
    if (file_ < 0) refuse();
    if (::flock(file_, LOCK_EX) != 0) {
        ::close(file_);
        refuse();
    }
}

KeyFolder::Hold::~Hold()
{
    ::close(file_);
}

} // namespace samband::ledger
