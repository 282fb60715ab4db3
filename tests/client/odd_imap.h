#pragma once
#include "client/imap_client.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <atomic>
#include <functional>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace samband::client {

/// A server that says what a test wants: for each command without its tag, all that is said before "OK"; an answer of
/// "-" is the end of the connection, and one of "NO" refuses.
class OddImap {
public:
    explicit OddImap(std::function<std::string(const std::string&)> say, std::string can = "IMAP4rev1")
        : say_(std::move(say)),
          can_(std::move(can))
    {
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        EXPECT_EQ(::bind(listener_, reinterpret_cast<sockaddr*>(&address), length), 0);
        EXPECT_EQ(::listen(listener_, 8), 0);
        EXPECT_EQ(::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length), 0);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~OddImap()
    {
        ::shutdown(listener_, SHUT_RDWR);
        if (const int open = socket_; open >= 0) ::shutdown(open, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }

    ImapSetting setting() const
    {
        ImapSetting one;
        one.login.host = "127.0.0.1";
        one.login.port = port_;
        one.login.security = Security::plain;
        one.reach = Reach({"127.0.0.1:" + std::to_string(port_)});
        one.reply_ms = 500;
        return one;
    }
    const std::vector<std::string>& asked() const { return asked_; } ///< read after the client has gone

private:
    void serve()
    {
        while ((socket_ = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0) {
            talk();
            ::close(socket_.exchange(-1));
        }
    }
    void talk()
    {
        send("* OK odd\r\n");
        std::string buffer;
        char bytes[4096];
        for (ssize_t got = 0; (got = ::recv(socket_, bytes, sizeof bytes, 0)) > 0;) {
            buffer.append(bytes, static_cast<std::size_t>(got));
            for (std::size_t end = 0; (end = buffer.find("\r\n")) != std::string::npos; buffer.erase(0, end + 2)) {
                const std::string line = buffer.substr(0, end);
                if (line == "DONE") { // the end of an IDLE
                    asked_.push_back(line);
                    if (!send(idle_ + " OK done\r\n")) return;
                    continue;
                }
                const std::size_t space = line.find(' ');
                const std::string command = line.substr(space + 1);
                if (command == "CAPABILITY") {
                    send("* CAPABILITY " + can_ + "\r\n" + line.substr(0, space) + " OK\r\n");
                    continue;
                }
                asked_.push_back(command);
                const std::string answer = say_(command);
                if (answer == "-") return;
                if (answer == "NO") {
                    if (!send(line.substr(0, space) + " NO not this one\r\n")) return;
                    continue;
                }
                if (command == "IDLE") {
                    idle_ = line.substr(0, space);
                    if (!send(answer)) return;
                    continue;
                }
                if (!send(answer + line.substr(0, space) + " OK done\r\n")) return;
            }
        }
    }
    bool send(const std::string& text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t sent = ::send(socket_, text.data() + at, text.size() - at, MSG_NOSIGNAL);
            if (sent <= 0) return false;
            at += static_cast<std::size_t>(sent);
        }
        return true;
    }

    std::function<std::string(const std::string&)> say_;
    const std::string can_;
    std::string idle_; ///< the tag of the one that stands
    int listener_ = -1;
    std::atomic<int> socket_ = -1;
    std::uint16_t port_ = 0;
    std::vector<std::string> asked_;
    std::thread thread_;
};

} // namespace samband::client
