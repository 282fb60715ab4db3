#include "pictures/decoder_child.h"

#include "base/log.h"
#include "base/problem.h"
#include "base/text.h"
#include "pictures/limits.h"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace samband::pictures {

namespace {

/// The running decoder; however this ends, the process is gone and waited for.
class Child {
public:
    Child(const std::filesystem::path& program, std::vector<std::string> words);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// What it told on stdout until it ended; nothing if it failed or took too long.
    std::string told();

private:
    bool read_on(std::string& text) const;

    pid_t pid_ = -1;
    int out_ = -1;
};

/// The decoder gets the pipe and nothing else of ours: no socket, no database, no environment.
Child::Child(const std::filesystem::path& program, std::vector<std::string> words)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw Problem(ProblemCode::unavailable, "Bildet kan ikke leses nå.");
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, ends[1], 1);
    ::posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&files, 3);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    char* nothing[] = {nullptr};
    const int failed = ::posix_spawn(&pid_, program.c_str(), &files, nullptr, arguments.data(), nothing);
    ::posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    out_ = ends[0];
    if (failed == 0) return;
    ::close(out_);
    log::error("decoder-missing", {{"program", program.string()}});
    throw Problem(ProblemCode::unavailable, "Bilder kan ikke leses nå. Si fra til dem som drifter Samband.");
}

Child::~Child()
{
    ::close(out_);
    if (pid_ < 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

bool Child::read_on(std::string& text) const
{
    char bytes[256];
    const ssize_t got = ::read(out_, bytes, sizeof bytes);
    if (got > 0) text.append(bytes, static_cast<std::size_t>(got));
    return got > 0 && text.size() < 4'096;
}

std::string Child::told()
{
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + std::chrono::seconds(decoder_time_s);
    std::string text;
    for (bool more = true; more;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd waiting{out_, POLLIN, 0};
        if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) == 0) return {};
        more = read_on(text);
    }
    int status = 0;
    ::waitpid(pid_, &status, 0); // its pipe is closed: it has ended, or will by its own alarm
    pid_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? std::string(trim(text)) : std::string();
}

} // namespace

static std::filesystem::path decoder_program()
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "samband-decoder";
}

std::string told_by_decoder(std::vector<std::string> words)
{
    words.insert(words.begin(), "samband-decoder");
    Child child(decoder_program(), std::move(words));
    return child.told();
}

} // namespace samband::pictures
