#include "client/clamd.h"

#include "client/limits.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace samband::client {
namespace {

using Clock = std::chrono::steady_clock;

/// A connection that gives up in time.
class Talk {
public:
    explicit Talk(const std::string& place) : until_(Clock::now() + std::chrono::milliseconds(clamd_ms))
    {
        place.starts_with("unix:") ? connect_unix(place.substr(5)) : connect_address(place);
    }
    ~Talk()
    {
        if (socket_ >= 0) ::close(socket_);
    }
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;

    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            if (!waits_for(POLLOUT)) return false;
            const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno != EAGAIN && errno != EINTR) return false;
            if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return socket_ >= 0;
    }

    /// Up to the NUL that ends it.
    std::string answer()
    {
        std::string text;
        char piece[512];
        while (text.size() < clamd_answer_bytes && waits_for(POLLIN)) {
            const ssize_t got = ::recv(socket_, piece, sizeof piece, 0);
            if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
            if (got <= 0) break;
            text.append(piece, static_cast<std::size_t>(got));
            if (text.find('\0') != text.npos) return text.substr(0, text.find('\0'));
        }
        return {};
    }

private:
    void connect_unix(const std::string& path)
    {
        sockaddr_un to{};
        to.sun_family = AF_UNIX;
        if (path.size() >= sizeof to.sun_path) return;
        std::memcpy(to.sun_path, path.c_str(), path.size());
        connect_to(AF_UNIX, reinterpret_cast<const sockaddr*>(&to), sizeof to);
    }

    void connect_address(const std::string& place)
    {
        const std::size_t colon = place.rfind(':');
        if (colon == place.npos) return;
        addrinfo hints{};
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        if (::getaddrinfo(place.substr(0, colon).c_str(), place.substr(colon + 1).c_str(), &hints, &found) != 0) return;
        connect_to(found->ai_family, found->ai_addr, found->ai_addrlen);
        ::freeaddrinfo(found);
    }

    void connect_to(int family, const sockaddr* to, socklen_t bytes)
    {
        socket_ = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        const bool begun = socket_ >= 0 && (::connect(socket_, to, bytes) == 0 || errno == EINPROGRESS);
        if (begun || socket_ < 0) return;
        ::close(socket_);
        socket_ = -1;
    }

    bool waits_for(short events)
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until_ - Clock::now()).count();
        pollfd one{socket_, events, 0};
        return socket_ >= 0 && left > 0 && ::poll(&one, 1, static_cast<int>(left)) > 0;
    }

    Clock::time_point until_;
    int socket_ = -1;
};

/// Four bytes, the highest first.
std::string length_of(std::size_t count)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(count >> shift & 0xFFU);
    return bytes;
}

} // namespace

Scanned ask_clamd(const std::string& place, std::string_view bytes)
{
    static constexpr std::size_t step = 64 * 1024;
    Talk talk(place);
    bool sent = talk.send(std::string_view("zINSTREAM\0", 10));
    for (std::size_t at = 0; sent && at < bytes.size(); at += step) {
        const std::string_view piece = bytes.substr(at, step);
        sent = talk.send(length_of(piece.size())) && talk.send(piece);
    }
    if (sent) talk.send(length_of(0)); // where it refuses a large file before the end, its answer waits all the same
    const std::string answer = talk.answer();
    if (answer.ends_with(" FOUND")) return Scanned::found;
    return answer.ends_with(": OK") ? Scanned::clean : Scanned::failed;
}

} // namespace samband::client
