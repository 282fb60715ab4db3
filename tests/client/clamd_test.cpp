#include "client/clamd.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace samband::client {
namespace {

/// Stands in for clamd on this machine: it reads INSTREAM as clamd(8) words it, notes the bytes, and answers as told.
class ClamdSimulator {
public:
    explicit ClamdSimulator(std::string answer)
        : answer_(std::move(answer)),
          listener_(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener_, reinterpret_cast<sockaddr*>(&at), sizeof at);
        ::listen(listener_, 1);
        socklen_t bytes = sizeof at;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&at), &bytes);
        port_ = ntohs(at.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~ClamdSimulator()
    {
        thread_.join();
        ::close(listener_);
    }
    std::string place() const { return "127.0.0.1:" + std::to_string(port_); }
    std::string command;
    std::string streamed;

private:
    bool take(int from, std::size_t count, std::string& into)
    {
        for (char c = 0; count > 0; --count) {
            if (::recv(from, &c, 1, 0) != 1) return false;
            into += c;
        }
        return true;
    }
    void serve()
    {
        const int caller = ::accept(listener_, nullptr, nullptr);
        take(caller, 10, command);
        for (std::string head; take(caller, 4, head); head.clear()) {
            std::size_t count = 0;
            for (const char c : head) count = count << 8 | static_cast<unsigned char>(c);
            if (count == 0 || !take(caller, count, streamed)) break;
        }
        ::send(caller, answer_.data(), answer_.size(), MSG_NOSIGNAL);
        ::close(caller);
    }

    std::string answer_;
    int listener_;
    int port_ = 0;
    std::thread thread_;
};

using namespace std::string_literals;

Scanned scanned_with(const std::string& answer, const std::string& bytes)
{
    ClamdSimulator clamd(answer);
    const Scanned said = ask_clamd(clamd.place(), bytes);
    return said;
}

TEST(Clamd, IsSentTheBytesAndHeard)
{
    const std::string bytes(150'000, 'x');
    std::string streamed;
    std::string command;
    {
        auto clamd = std::make_unique<ClamdSimulator>("stream: OK\0"s);
        EXPECT_EQ(ask_clamd(clamd->place(), bytes), Scanned::clean);
        streamed = clamd->streamed;
        command = clamd->command;
    }
    EXPECT_EQ(command, "zINSTREAM\0"s);
    EXPECT_EQ(streamed, bytes);
    EXPECT_EQ(scanned_with("stream: Win.Test.EICAR_HDB-1 FOUND\0"s, "x"), Scanned::found);
    EXPECT_EQ(scanned_with("INSTREAM size limit exceeded. ERROR\0"s, "x"), Scanned::failed);
    EXPECT_EQ(scanned_with("", "x"), Scanned::failed);
    EXPECT_EQ(scanned_with("stream: OK\0"s, ""), Scanned::clean);
}

TEST(Clamd, ThatIsNotThereFails)
{
    for (const char* place : {"127.0.0.1:1", "unix:/finnes/ikke", "", "clamd.example:3310", "127.0.0.1"})
        EXPECT_EQ(ask_clamd(place, "x"), Scanned::failed) << place;
}

} // namespace
} // namespace samband::client
