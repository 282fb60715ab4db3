#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

/// A real HTTP server on 127.0.0.1 that behaves as badly as it is told to: what a called one may do to us.
namespace samband::test {

/// What the peer does with one request.
enum class Odd {
    answer,            ///< as it should
    answer_then_close, ///< as it should, but the connection ends, without having said so
    slow_head,         ///< the answer's head byte by byte, for ever
    slow_body,         ///< head at once, then the body byte by byte, for ever
    silence,           ///< takes the request and says nothing
    lost_answer,       ///< takes the whole request and closes
    reset_after,       ///< takes the whole request and resets the connection (SO_LINGER 0)
    reset_at_once,     ///< resets before it has read anything
    half_close,        ///< half the answer, then the end
    huge_body,         ///< a body without an end
    endless_head,      ///< header fields without an end
    endless_continue,  ///< 100 Continue without an end
    to_loopback,       ///< 302 to 127.0.0.1
    no_http,           ///< greets as a mail server does
};

struct OddRequest {
    std::string head; ///< request line and fields, with the empty line
    std::string body;
    std::string header(std::string_view name) const; ///< empty if not there
};

class OddPeer {
public:
    /// Answers 200 with "ok" unless told otherwise.
    OddPeer();
    ~OddPeer(); ///< ends every connection at once
    OddPeer(const OddPeer&) = delete;
    OddPeer& operator=(const OddPeer&) = delete;

    std::uint16_t port() const { return port_; }
    std::string place() const; ///< "127.0.0.1:PORT", as a list of allowed places has it
    std::string url(std::string_view path = "/") const;

    /// The next requests are met with these, one each; those after with `answer`.
    void meet_with(std::vector<Odd> next);
    /// Each request is met with one of `kinds`, chosen by a generator with this seed.
    void meet_at_random(std::vector<Odd> kinds, std::uint64_t seed);
    /// What a right answer is: whole HTTP text, by `http_answer` or written by hand. Called on threads of the peer.
    void answer_by(std::function<std::string(const OddRequest&)> answer);

    /// Whole requests that were received, in the order in which they were; an answer may not have been sent.
    std::vector<OddRequest> received() const;
    /// Waits until that many were received; false after two seconds.
    bool wait_for(std::size_t requests) const;
    int connections() const { return connections_; }

private:
    void accept_all();
    void serve(int socket);
    Odd next();
    bool take_request(int socket, std::string& buffer, OddRequest& request);
    bool meet(int socket, Odd how, const OddRequest& request);
    bool drip(int socket, std::string_view first);
    bool pour(int socket, std::string_view first, std::string_view again);

    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> ending_ = false;
    std::atomic<int> connections_ = 0;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::vector<Odd> queue_;
    std::vector<Odd> kinds_;
    std::uint64_t random_ = 0;
    std::function<std::string(const OddRequest&)> answer_;
    std::vector<OddRequest> received_;
    std::vector<int> sockets_; ///< still served
    std::vector<std::thread> threads_;
    std::thread acceptor_;
};

/// A whole answer with its length.
std::string http_answer(int status, std::string_view body, const std::vector<std::string>& fields = {});

} // namespace samband::test
