#include "support/kannel_peer.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace samband::test {
namespace {

constexpr int bearerbox_port = 13'001;
constexpr int smsbox_port = 13'013;
constexpr int telephones_port = 10'000;

std::string configuration(const std::filesystem::path& folder, const std::string& heard_at)
{
    return "group = core\nadmin-port = 13000\nadmin-password = stengt\nsmsbox-port = " +
           std::to_string(bearerbox_port) + "\nstore-type = file\nstore-location = " + (folder / "store").string() +
           "\n\ngroup = smsc\nsmsc = fake\nsmsc-id = nord\nport = " + std::to_string(telephones_port) +
           "\nconnect-allow-ip = 127.0.0.1\n\ngroup = smsbox\nbearerbox-host = 127.0.0.1\nsendsms-port = " +
           std::to_string(smsbox_port) +
           "\nhttp-request-retry = 5\nhttp-queue-delay = 1\n\ngroup = sendsms-user\nusername = " + KannelPeer::user +
           "\npassword = " + KannelPeer::password +
           "\nmax-messages = 10\nconcatenation = true\n\ngroup = sms-service\nkeyword = default\ncatch-all = yes\n"
           "max-messages = 2\nomit-empty = true\nget-url = \"" +
           heard_at + "/inn?fra=%p&til=%P&tekst=%a\"\n";
}

bool answers(int port)
{
    const int opened = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool answered = ::connect(opened, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    ::close(opened);
    return answered;
}

template <typename True>
bool within_ten_seconds(True is_true)
{
    for (int i = 0; i < 500; ++i) {
        if (is_true()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

} // namespace

bool KannelPeer::can_run()
{
    return std::getenv("SAMBAND_TEST_KANNEL") != nullptr;
}

KannelPeer::KannelPeer(const std::string& heard_at)
{
    std::string pattern = (std::filesystem::temp_directory_path() / "samband-kannel-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    const std::string file = (folder_ / "kannel.conf").string();
    std::ofstream(file) << configuration(folder_, heard_at);
    begin("bearerbox", {"/usr/sbin/bearerbox", file});
    wait_for_port(bearerbox_port);
    begin("smsbox", {"/usr/sbin/smsbox", file});
    wait_for_port(smsbox_port);
    telephones_on();
}

KannelPeer::~KannelPeer()
{
    for (const char* name : {"fakesmsc", "smsbox", "bearerbox"}) end(name);
    std::filesystem::remove_all(folder_);
}

void KannelPeer::telephones_on(const std::string& message)
{
    // Without a message it sends none of this one either: it is asked for nought.
    begin("fakesmsc", {"/usr/lib/kannel/test/fakesmsc", "-H", "127.0.0.1", "-r", std::to_string(telephones_port), "-i",
                       "0.01", "-m", message.empty() ? "0" : "1", message.empty() ? "1 1 text -" : message});
}

std::vector<std::string> KannelPeer::got() const
{
    std::vector<std::string> messages;
    std::ifstream log(folder_ / "fakesmsc.log");
    for (std::string line; std::getline(log, line);) {
        const std::size_t at = line.find("Got message ");
        const std::size_t open = line.find('<', at == std::string::npos ? 0 : at);
        if (at == std::string::npos || open == std::string::npos) continue;
        messages.push_back(line.substr(open + 1, line.rfind('>') - open - 1));
    }
    return messages;
}

bool KannelPeer::wait_for(std::size_t messages) const
{
    return within_ten_seconds([&] { return got().size() >= messages; });
}

void KannelPeer::begin(const std::string& name, const std::vector<std::string>& command)
{
    const std::string log = (folder_ / (name + ".log")).string();
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid == 0) {
        const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(out, 1);
        ::dup2(out, 2);
        ::execv(words[0], words.data());
        ::_exit(127);
    }
    if (pid < 0) throw std::runtime_error("cannot start " + name);
    running_[name] = pid;
}

void KannelPeer::end(const std::string& name)
{
    const auto found = running_.find(name);
    if (found == running_.end()) return;
    const pid_t pid = found->second;
    running_.erase(found);
    ::kill(pid, SIGTERM);
    if (!within_ten_seconds([pid] { return ::waitpid(pid, nullptr, WNOHANG) != 0; })) {
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
    }
}

void KannelPeer::wait_for_port(int port) const
{
    if (!within_ten_seconds([port] { return answers(port); }))
        throw std::runtime_error("Kannel does not answer on port " + std::to_string(port));
}

} // namespace samband::test
