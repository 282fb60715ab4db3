#include "http/server_world.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <strings.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <zlib.h>

namespace server_test {

std::string Answer::header(std::string_view name) const
{
    std::size_t at = head.find("\r\n");
    while (at != std::string::npos && at + 2 < head.size()) {
        const std::size_t end = head.find("\r\n", at + 2);
        const std::string line = head.substr(at + 2, end - at - 2);
        const std::size_t colon = line.find(": ");
        if (colon == name.size() && ::strncasecmp(line.data(), name.data(), name.size()) == 0)
            return line.substr(colon + 2);
        at = end;
    }
    return {};
}

Client::Client(int port, int patience_ms) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{patience_ms / 1000, (patience_ms % 1000) * 1000};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) ended_ = true;
}

Client::~Client()
{
    ::close(socket_);
}

bool Client::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Client::shut_sending()
{
    ::shutdown(socket_, SHUT_WR);
}

bool Client::fill()
{
    char bytes[16384];
    const ssize_t got = ended_ ? 0 : ::recv(socket_, bytes, sizeof bytes, 0);
    if (got <= 0) {
        ended_ = ended_ || got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
        return false;
    }
    buffer_.append(bytes, static_cast<std::size_t>(got));
    return true;
}

Answer Client::read(bool head_only)
{
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return {};
    Answer answer;
    answer.head = buffer_.substr(0, end + 2);
    answer.status = std::atoi(answer.head.c_str() + 9);
    buffer_.erase(0, end + 4);
    if (answer.status == 100) {
        ++continues;
        return read(head_only);
    }
    const std::size_t length =
        head_only ? 0 : static_cast<std::size_t>(std::atoll(answer.header("content-length").c_str()));
    while (buffer_.size() < length)
        if (!fill()) break;
    answer.body = buffer_.substr(0, length);
    buffer_.erase(0, answer.body.size());
    return answer;
}

std::string Client::read_to_end()
{
    while (fill()) {
    }
    return std::exchange(buffer_, {});
}

bool Client::read_until(std::string_view text)
{
    while (buffer_.find(text) == std::string::npos)
        if (!fill()) return false;
    buffer_.erase(0, buffer_.find(text) + text.size());
    return true;
}

bool Client::closed()
{
    while (fill()) {
    }
    return ended_;
}

std::string get_text(const std::string& target, const std::string& headers)
{
    return "GET " + target + " HTTP/1.1\r\nHost: loten.example\r\n" + headers + "\r\n";
}

std::string post_text(const std::string& target, const std::string& type, const std::string& body,
                      const std::string& headers)
{
    return "POST " + target + " HTTP/1.1\r\nHost: loten.example\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body;
}

std::string gunzip(const std::string& bytes)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string out(4 * 1024 * 1024, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&stream, Z_FINISH);
    out.resize(result == Z_STREAM_END ? stream.total_out : 0);
    inflateEnd(&stream);
    return out;
}

bool comes_true(const std::function<bool()>& what)
{
    for (int i = 0; i < 200; ++i) {
        if (what()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

} // namespace server_test
