#include "support/simulator.h"

#include <arpa/inet.h>
#include <csignal>
#include <fcntl.h>
#include <netinet/in.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace samband::test {

static std::string first_line(int from)
{
    std::string line;
    char c = 0;
    while (::read(from, &c, 1) == 1 && c != '\n') line += c;
    return line;
}

Simulator::Simulator(const std::string& name)
{
    int in[2];
    int out[2];
    if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, in[0], 0);
    ::posix_spawn_file_actions_adddup2(&files, out[1], 1);
    std::string program = "node";
    std::string script = std::string(SAMBAND_ROOT) + "/tests/simulators/" + name;
    char* arguments[] = {program.data(), script.data(), nullptr};
    const int failed = ::posix_spawnp(&pid_, "node", &files, nullptr, arguments, environ);
    ::posix_spawn_file_actions_destroy(&files);
    ::close(in[0]);
    ::close(out[1]);
    in_ = in[1];
    if (failed == 0) {
        const std::string line = first_line(out[0]);
        if (line.empty()) throw std::runtime_error("the simulator " + name + " did not start");
        port_ = static_cast<std::uint16_t>(std::stoi(line));
    } else
        pid_ = -1;
    ::close(out[0]);
}

Simulator::~Simulator()
{
    if (in_ >= 0) ::close(in_);
    if (pid_ <= 0) return;
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
}

std::string Simulator::control(const std::string& path, const std::string& json) const
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("the simulator does not answer");
    const std::string request = "POST " + path + " HTTP/1.1\r\nHost: " + place() +
                                "\r\nConnection: close\r\nContent-Length: " + std::to_string(json.size()) + "\r\n\r\n" +
                                json;
    for (std::size_t sent = 0; sent < request.size();) {
        const ssize_t more = ::send(fd, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
        if (more <= 0) break;
        sent += static_cast<std::size_t>(more);
    }
    std::string answer;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(fd, buffer, sizeof buffer)) > 0;)
        answer.append(buffer, static_cast<std::size_t>(got));
    ::close(fd);
    if (!answer.starts_with("HTTP/1.1 200")) throw std::runtime_error("the simulator refused " + path);
    return answer.substr(answer.find("\r\n\r\n") + 4);
}

} // namespace samband::test
