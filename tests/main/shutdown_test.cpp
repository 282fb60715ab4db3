#include "db/municipalities.h"
#include "ledger/log.h"
#include "main/ledger_keeper.h"
#include "main/serve_command.h"
#include "people/add_person.h"
#include "people/add_unit.h"
#include "people/give_mandate.h"
#include "people/session.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/// The program is told to end just after somebody has used a session: what is noted of it is written while the parts
/// that this commit wakes are still there, and the program ends in order every time.
namespace {

using namespace samband;

constexpr char shutdown_folder[] = "SAMBAND_SHUTDOWN_FOLDER";
constexpr int rounds = 10;
constexpr std::string_view town = R"(name = "Prøve kommune"
short_name = "Prøve"
hosts = ["prove.test"]
origin = "prove.example/protokoll"
)";

/// One municipality with one person, signed in `rounds` times two minutes ago: so long that each use is noted again.
class World {
public:
    World() : data_(std::filesystem::temp_directory_path() / ("samband-shutdown-" + std::to_string(::getpid())))
    {
        std::filesystem::remove_all(data_);
        std::filesystem::create_directories(data_);
        municipalities([&](db::Municipalities& all) {
            all.create("prove", town);
            main::LedgerKeeper ledgers(all);
            ledgers.begin("prove", "prove.example/protokoll");
            all.open("prove")->write("world", [&](db::Writing& tx) { settle(tx); });
            ledgers.stop();
        });
    }
    ~World() { std::filesystem::remove_all(data_); }

    const std::filesystem::path& data() const { return data_; }
    const std::vector<std::string>& tokens() const { return tokens_; }
    /// How many of the sessions have been noted as used since they were started.
    int noted()
    {
        int count = 0;
        municipalities([&](db::Municipalities& all) {
            all.open("prove")->read([&](db::Reading& tx) {
                for (const people::OwnSession& session : people::list_sessions(tx, person_))
                    if (session.seen > session.started) ++count;
            });
        });
        return count;
    }

private:
    void municipalities(const std::function<void(db::Municipalities&)>& use)
    {
        db::Setting setting;
        setting.clock = [] { return machine_now().plus_s(-120); };
        setting.before_commit = ledger::sequence;
        db::Municipalities all(data_, "sqlite:", setting);
        use(all);
    }
    void settle(db::Writing& tx)
    {
        const Id unit = people::add_unit(tx, Id(), "Kommunen", std::nullopt).id;
        person_ = people::add_person(tx, Id(), {"Kari Prøve", "kari@prove.example", "", ""}).id;
        people::give_mandate(tx, Id(), {.person = person_, .unit = unit, .role = "communications-officer"});
        for (int round = 0; round < rounds; ++round)
            tokens_.push_back(people::start_session(tx, person_, "", "").token);
    }

    std::filesystem::path data_;
    std::vector<std::string> tokens_;
    Id person_;
};

struct Child {
    pid_t pid = 0;
    FILE* said = nullptr;
};

Child start_program(const std::filesystem::path& data)
{
    int pipe[2];
    if (::pipe(pipe) != 0) return {};
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::setenv(shutdown_folder, data.c_str(), 1);
        ::execl("/proc/self/exe", "main_tests", "--gtest_filter=ShutdownChild.*", "--gtest_also_run_disabled_tests",
                nullptr);
        ::_exit(1);
    }
    ::close(pipe[1]);
    return {child, ::fdopen(pipe[0], "r")};
}

/// From "listening on http://127.0.0.1:PORT"; 0 if it never says so.
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

/// Asks for a page with that session's cookie; the first line of the answer.
std::string visit_page(std::uint16_t port, const std::string& token)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const std::string request = "GET /min-konto HTTP/1.1\r\nHost: prove.test\r\nCookie: samband=" + token +
                                "\r\nAccept: application/json\r\nConnection: close\r\n\r\n";
    std::string answer;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0 &&
        ::write(socket, request.data(), request.size()) == static_cast<ssize_t>(request.size())) {
        char bytes[4'096];
        for (ssize_t got; (got = ::read(socket, bytes, sizeof bytes)) > 0;)
            answer.append(bytes, static_cast<std::size_t>(got));
    }
    ::close(socket);
    return answer.substr(0, answer.find('\r'));
}

/// What the program ended with: its exit code, or the signal below zero.
int end_program(const Child& child)
{
    ::kill(child.pid, SIGTERM);
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    if (child.said) std::fclose(child.said);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

TEST(ShutdownChild, DISABLED_ServesUntilItIsToldToEnd)
{
    const char* folder = std::getenv(shutdown_folder);
    if (!folder) GTEST_SKIP() << "started by Shutdown.EndsInOrderRightAfterASessionWasUsed alone";
    main::ServeOptions options;
    options.data = folder;
    options.listen = "127.0.0.1:0";
    options.inside = "none";
    std::_Exit(main::serve_command(options));
}

TEST(Shutdown, EndsInOrderRightAfterASessionWasUsed)
{
    World world;
    for (const std::string& token : world.tokens()) {
        const Child child = start_program(world.data());
        const std::uint16_t port = port_of(child);
        EXPECT_NE(port, 0);
        EXPECT_EQ(visit_page(port, token), "HTTP/1.1 200 OK");
        ASSERT_EQ(end_program(child), 0);
    }
    EXPECT_EQ(world.noted(), rounds);
}

} // namespace
