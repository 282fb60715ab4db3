#include "main/child_program.h"
#include "ledger/log.h"
#include "main/ledger_keeper.h"
#include "main/serve_command.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace main_test {

using namespace samband;

static constexpr char folder_variable[] = "SAMBAND_CHILD_FOLDER";
static constexpr std::string_view prove = R"(name = "Prøve kommune"
short_name = "Prøve"
hosts = ["prove.test"]
origin = "prove.example/protokoll"
)";

Child start_program(const std::filesystem::path& data)
{
    int pipe[2];
    if (::pipe(pipe) != 0) return {};
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::setenv(folder_variable, data.c_str(), 1);
        ::execl("/proc/self/exe", "main_tests", "--gtest_filter=ChildProgram.*", "--gtest_also_run_disabled_tests",
                nullptr);
        ::_exit(1);
    }
    ::close(pipe[1]);
    return {child, ::fdopen(pipe[0], "r")};
}

TEST(ChildProgram, DISABLED_ServesUntilItIsToldToEnd)
{
    const char* folder = std::getenv(folder_variable);
    if (!folder) GTEST_SKIP() << "started by start_program alone";
    main::ServeOptions options;
    options.data = folder;
    options.listen = "127.0.0.1:0";
    options.inside = "none";
    std::_Exit(main::serve_command(options));
}

std::uint16_t port_of(const Child& child)
{
    char line[1'000];
    while (child.said && std::fgets(line, sizeof line, child.said)) {
        const std::string_view text(line);
        const std::size_t at = text.rfind("127.0.0.1:");
        if (text.starts_with("listening on") && at != text.npos)
            return static_cast<std::uint16_t>(std::stoi(std::string(text.substr(at + 10))));
    }
    return 0;
}

int end_program(const Child& child)
{
    ::kill(child.pid, SIGTERM);
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    if (child.said) std::fclose(child.said);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int connect_to(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) return socket;
    ::close(socket);
    return -1;
}

void with_municipalities(const std::filesystem::path& data, const std::function<void(db::Municipalities&)>& use)
{
    db::Setting setting;
    setting.clock = [] { return machine_now().plus_s(-120); };
    setting.before_commit = ledger::sequence;
    db::Municipalities all(data, "sqlite:", setting);
    use(all);
}

void make_prove(const std::filesystem::path& data, const std::function<void(db::Writing&)>& settle)
{
    std::filesystem::remove_all(data);
    std::filesystem::create_directories(data);
    with_municipalities(data, [&](db::Municipalities& all) {
        all.create("prove", prove);
        main::LedgerKeeper ledgers(all);
        ledgers.begin("prove", "prove.example/protokoll");
        all.open("prove")->write("world", settle);
        ledgers.stop();
    });
}

} // namespace main_test
