#pragma once
#include "base/random_pool.h"
#include "http/chunks.h"
#include "http/house.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <deque>
#include <memory>
#include <set>
#include <string>

/// One connection and the loop it lives on. All of a connection runs on its loop's thread, but for the handler.
namespace samband::http {

class Connection;

struct Loop {
    boost::asio::io_context context{1};
    std::set<Connection*> connections;
    std::string date;  ///< made anew by the sweep
    log::Lines log;    ///< written by the sweep
    RandomPool random; ///< of request ids
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
    using Clock = std::chrono::steady_clock;

    Connection(boost::asio::ip::tcp::socket socket, Loop& loop, House& house, std::string peer, bool inside);
    ~Connection();

    /// Answers request after request until one side has had enough.
    static boost::asio::awaitable<void> run(std::shared_ptr<Connection> self);

    /// Called every 100 ms: cuts what has passed its deadline or is slower than the least rate.
    void check(Clock::time_point now);
    /// No further request: an idle connection is closed, a stream ended.
    void drain();
    void close();
    const std::string& peer() const { return peer_; }

private:
    enum class Phase { idle, head, body, working, sending, streaming, lingering, draining_upload };
    struct Stream;
    struct Following;
    using Pending = std::shared_ptr<Exchange>;

    boost::asio::awaitable<bool> serve_one();
    boost::asio::awaitable<std::size_t> receive_head(Pending exchange);
    bool open_exchange(Exchange& exchange, std::size_t head_end);
    boost::asio::awaitable<bool> receive_body(Pending exchange);
    void take_body(Exchange& exchange);
    boost::asio::awaitable<void> work(Pending exchange);
    boost::asio::awaitable<bool> send(Pending exchange);
    boost::asio::awaitable<bool> send_file(std::shared_ptr<const OpenFile> file);
    boost::asio::awaitable<void> stream(Pending exchange);
    boost::asio::awaitable<void> stream_events(std::shared_ptr<Stream> stream);
    static boost::asio::awaitable<void> watch(std::shared_ptr<Connection> self);
    boost::asio::awaitable<void> linger(bool upload);

    boost::asio::awaitable<bool> receive();
    boost::asio::awaitable<bool> write(std::string_view first, std::string_view second = {});
    boost::asio::awaitable<void> sleep_until_woken(Clock::duration most);

    void enter(Phase phase);
    void refuse(Exchange& exchange, const Refused& refused);
    bool body_whole() const { return framing_ == Framing::chunked ? chunks_.done() : left_ == 0; }

    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer wake_;
    Loop& loop_;
    House& house_;
    std::string peer_;
    bool inside_;

    std::string input_; ///< received, not yet used
    boost::system::error_code error_;
    Phase phase_ = Phase::idle;
    Clock::time_point since_; ///< when the phase began
    std::uint64_t moved_ = 0; ///< bytes in this phase
    bool timed_out_ = false;

    // Of the request under way.
    Clock::time_point began_;
    Framing framing_ = Framing::none;
    std::uint64_t left_ = 0; ///< of a body with a length
    ChunkReader chunks_;
    bool keep_alive_ = true;
    bool wants_continue_ = false;
    bool gone_ = false; ///< the reader of a stream went away
};

} // namespace samband::http
