#include "channels/print/run_renderer.h"

#include "base/embedded.h"
#include "base/log.h"
#include "base/problem.h"
#include "channels/print/limits.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace samband::channels::print {

namespace {

constexpr const char* python = "/usr/bin/python3";

[[noreturn]] void cannot_start()
{
    log::error("renderer-missing", {{"program", python}});
    throw Problem(ProblemCode::unavailable,
                  "Oppslag kan ikke lages nå. Be dem som drifter Samband, om å installere WeasyPrint.");
}

/// An open file that is closed however this ends.
class Opened {
public:
    explicit Opened(int file) : file_(file) {}
    ~Opened()
    {
        if (file_ >= 0) ::close(file_);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    int number() const { return file_; }

private:
    int file_;
};

/// The HTML as a file without a name, read from its beginning: no pipe that both ends wait for.
int in_memory(std::string_view html)
{
    const int file = ::memfd_create("notice", MFD_CLOEXEC);
    if (file < 0) cannot_start();
    for (std::size_t at = 0; at < html.size();) {
        const ssize_t wrote = ::pwrite(file, html.data() + at, html.size() - at, static_cast<off_t>(at));
        if (wrote <= 0) {
            ::close(file);
            cannot_start();
        }
        at += static_cast<std::size_t>(wrote);
    }
    return file;
}

/// The running renderer; however this ends, the process is gone and waited for.
class Child {
public:
    Child(std::string_view html, const std::vector<std::string>& words);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    Rendered told();

private:
    bool read_on(std::string& out) const;

    pid_t pid_ = -1;
    int out_ = -1;
};

Child::Child(std::string_view html, const std::vector<std::string>& words)
{
    const Opened in(in_memory(html));
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) cannot_start();
    out_ = ends[0];
    const Opened write_end(ends[1]);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, in.number(), 0);
    ::posix_spawn_file_actions_adddup2(&files, write_end.number(), 1);
    ::posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&files, 3);
    std::vector<std::string> all{python, "-I", "-c", std::string(embedded("src/channels/print/render.py").value())};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    char path[] = "PATH=/usr/bin:/bin";
    char tongue[] = "LANG=C.UTF-8";
    char day[] = "SOURCE_DATE_EPOCH=0"; // else the fonts in it tell when they were cut
    char* environment[] = {path, tongue, day, nullptr};
    const int failed = ::posix_spawn(&pid_, python, &files, nullptr, arguments.data(), environment);
    ::posix_spawn_file_actions_destroy(&files);
    if (failed == 0) return;
    pid_ = -1;
    ::close(out_);
    cannot_start();
}

Child::~Child()
{
    ::close(out_);
    if (pid_ < 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

bool Child::read_on(std::string& out) const
{
    char bytes[64 * 1024];
    const ssize_t got = ::read(out_, bytes, sizeof bytes);
    if (got > 0) out.append(bytes, static_cast<std::size_t>(got));
    return got > 0 && out.size() <= pdf_bytes;
}

Rendered Child::told()
{
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + std::chrono::seconds(renderer_time_s);
    Rendered rendered;
    for (bool more = true; more;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd waiting{out_, POLLIN, 0};
        if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) == 0) return rendered;
        more = read_on(rendered.out);
    }
    if (rendered.out.size() > pdf_bytes) return rendered;
    int status = 0;
    ::waitpid(pid_, &status, 0); // its pipe is closed: it has ended, or will by its own alarm
    pid_ = -1;
    if (WIFEXITED(status)) rendered.status = WEXITSTATUS(status);
    return rendered;
}

} // namespace

Rendered run_renderer(std::string_view html, const std::vector<std::string>& words)
{
    Child child(html, words);
    return child.told();
}

} // namespace samband::channels::print
