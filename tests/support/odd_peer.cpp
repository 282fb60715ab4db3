#include "support/odd_peer.h"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

namespace samband::test {
namespace {

bool send_all(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// The close that follows sends a reset instead of an end.
void make_reset(int socket)
{
    const linger none{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

std::uint64_t splitmix(std::uint64_t& state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

std::string http_answer(int status, std::string_view body, const std::vector<std::string>& fields)
{
    std::string text = "HTTP/1.1 " + std::to_string(status) + " -\r\n";
    for (const std::string& field : fields) text += field + "\r\n";
    return text + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

std::string OddRequest::header(std::string_view name) const
{
    for (std::size_t at = head.find("\r\n"); at != std::string::npos; at = head.find("\r\n", at + 2)) {
        const std::size_t colon = head.find(':', at);
        if (colon == at + 2 + name.size() && ::strncasecmp(head.data() + at + 2, name.data(), name.size()) == 0) {
            const std::size_t from = head.find_first_not_of(' ', colon + 1);
            return head.substr(from, head.find("\r\n", colon) - from);
        }
    }
    return {};
}

OddPeer::OddPeer() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    answer_ = [](const OddRequest&) { return http_answer(200, "ok"); };
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("the odd peer cannot listen");
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
}

OddPeer::~OddPeer()
{
    ending_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    {
        const std::lock_guard lock(mutex_);
        for (const int socket : sockets_) ::shutdown(socket, SHUT_RDWR);
    }
    for (std::thread& thread : threads_) thread.join();
    ::close(listener_);
}

std::string OddPeer::place() const
{
    return "127.0.0.1:" + std::to_string(port_);
}

std::string OddPeer::url(std::string_view path) const
{
    return "http://" + place() + std::string(path);
}

void OddPeer::meet_with(std::vector<Odd> next)
{
    const std::lock_guard lock(mutex_);
    queue_ = std::move(next);
}

void OddPeer::meet_at_random(std::vector<Odd> kinds, std::uint64_t seed)
{
    const std::lock_guard lock(mutex_);
    kinds_ = std::move(kinds);
    random_ = seed;
}

void OddPeer::answer_by(std::function<std::string(const OddRequest&)> answer)
{
    const std::lock_guard lock(mutex_);
    answer_ = std::move(answer);
}

std::vector<OddRequest> OddPeer::received() const
{
    const std::lock_guard lock(mutex_);
    return received_;
}

bool OddPeer::wait_for(std::size_t requests) const
{
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(2), [&] { return received_.size() >= requests; });
}

void OddPeer::accept_all()
{
    while (!ending_) {
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) continue;
        ++connections_;
        const int at_once = 1; // an answer in two pieces would wait for the acknowledgement of the first
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        const std::lock_guard lock(mutex_);
        sockets_.push_back(socket);
        threads_.emplace_back([this, socket] { serve(socket); });
    }
}

void OddPeer::serve(int socket)
{
    std::string buffer;
    for (bool going = true; going && !ending_;) {
        char first = 0;
        if (buffer.empty() && ::recv(socket, &first, 1, MSG_PEEK) <= 0) break;
        const Odd how = next();
        OddRequest request;
        if (how == Odd::reset_at_once) make_reset(socket);
        going = how != Odd::reset_at_once && take_request(socket, buffer, request) && meet(socket, how, request);
    }
    const std::lock_guard lock(mutex_);
    std::erase(sockets_, socket);
    ::close(socket);
}

Odd OddPeer::next()
{
    const std::lock_guard lock(mutex_);
    if (!kinds_.empty()) return kinds_[splitmix(random_) % kinds_.size()];
    if (queue_.empty()) return Odd::answer;
    const Odd how = queue_.front();
    queue_.erase(queue_.begin());
    return how;
}

bool OddPeer::take_request(int socket, std::string& buffer, OddRequest& request)
{
    const auto fill = [&] {
        char bytes[16384];
        const ssize_t got = ::recv(socket, bytes, sizeof bytes, 0);
        if (got > 0) buffer.append(bytes, static_cast<std::size_t>(got));
        return got > 0;
    };
    std::size_t end = 0;
    while ((end = buffer.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return false;
    request.head = buffer.substr(0, end + 4);
    buffer.erase(0, end + 4);
    const std::size_t length = std::strtoul(request.header("Content-Length").c_str(), nullptr, 10);
    while (buffer.size() < length)
        if (!fill()) return false;
    request.body = buffer.substr(0, length);
    buffer.erase(0, length);
    const std::lock_guard lock(mutex_);
    received_.push_back(request);
    changed_.notify_all();
    return true;
}

/// Whether the connection goes on.
bool OddPeer::meet(int socket, Odd how, const OddRequest& request)
{
    const std::string answer = [&] {
        const std::lock_guard lock(mutex_);
        return answer_(request);
    }();
    switch (how) {
    case Odd::answer:
        return send_all(socket, answer);
    case Odd::answer_then_close:
        send_all(socket, answer);
        return false;
    case Odd::slow_head:
        return drip(socket, "HTTP/1.1 200 OK\r\nX-Slow: ");
    case Odd::slow_body:
        return drip(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    case Odd::silence: {
        char byte = 0;
        ::recv(socket, &byte, 1, 0); // until the other one goes
        return false;
    }
    case Odd::lost_answer:
        return false;
    case Odd::reset_after:
        make_reset(socket);
        return false;
    case Odd::reset_at_once:
        return false;
    case Odd::half_close:
        send_all(socket, answer.substr(0, answer.size() - 1));
        return false;
    case Odd::huge_body:
        return pour(socket, "HTTP/1.1 200 OK\r\n\r\n", std::string(16384, 'a'));
    case Odd::endless_head:
        return pour(socket, "HTTP/1.1 200 OK\r\n", "X-More: and more\r\n");
    case Odd::endless_continue:
        return pour(socket, "", "HTTP/1.1 100 Continue\r\n\r\n");
    case Odd::to_loopback:
        return send_all(socket, http_answer(302, "", {"Location: http://127.0.0.1:" + std::to_string(port_) + "/in"}));
    case Odd::no_http:
        send_all(socket, "220 odd.example ESMTP\r\n");
        return false;
    }
    return false;
}

/// One byte each 20 ms until the other one goes.
bool OddPeer::drip(int socket, std::string_view first)
{
    bool there = send_all(socket, first);
    while (there && !ending_) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        there = send_all(socket, "a");
    }
    return false;
}

bool OddPeer::pour(int socket, std::string_view first, std::string_view again)
{
    bool there = send_all(socket, first);
    while (there && !ending_) there = send_all(socket, again);
    return false;
}

} // namespace samband::test
