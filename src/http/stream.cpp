#include "http/connection.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <mutex>

/// Server-sent events (WHATWG HTML § 9.2): topic and version, never content.
namespace samband::http {

namespace asio = boost::asio;

/// What waits to be sent, filled by publishers on any thread.
struct Connection::Stream {
    std::mutex mutex;
    std::deque<Live::Event> waiting;
    bool overflown = false;
    bool closed = false;

    std::string take()
    {
        const std::lock_guard lock(mutex);
        std::string all;
        for (const Live::Event& event : waiting) all += *event;
        waiting.clear();
        return all;
    }
};

/// Follows as long as it lives, also when the loop is torn down under a sleeping stream.
struct Connection::Following {
    Live& live;
    std::atomic<std::size_t>& streams;
    std::shared_ptr<Stream> stream;
    std::uint64_t number = 0;

    Following(House& house, std::shared_ptr<Stream> of)
        : live(house.live),
          streams(house.streams),
          stream(std::move(of))
    {
        ++streams;
    }
    ~Following()
    {
        live.leave(number);
        --streams;
        const std::lock_guard lock(stream->mutex);
        stream->closed = true;
    }
    Following(const Following&) = delete;
    Following& operator=(const Following&) = delete;
};

asio::awaitable<void> Connection::stream(Pending exchange)
{
    auto stream = std::make_shared<Stream>();
    std::weak_ptr<Connection> weak = weak_from_this();
    auto wake = [weak, stream] {
        const auto self = weak.lock();
        if (!self) return;
        if (stream->overflown) self->close();
        self->wake_.cancel();
    };
    auto sink = [stream, wake, &context = loop_.context](const Live::Event& event) {
        const std::lock_guard lock(stream->mutex);
        if (stream->closed || stream->overflown) return;
        if (stream->waiting.size() == live_queue)
            stream->overflown = true;
        else
            stream->waiting.push_back(event);
        if (stream->waiting.size() == 1 || stream->overflown) asio::post(context, wake);
    };
    std::vector<std::string> topics = exchange->response.events->topics;
    topics.resize(std::min(topics.size(), live_topics));
    Following following(house_, stream);
    following.number = house_.live.follow(exchange->request.municipality, std::move(topics), std::move(sink));

    keep_alive_ = false;
    exchange->response.set("Content-Type", "text/event-stream");
    exchange->response.set("Cache-Control", "no-store");
    exchange->response.set("X-Accel-Buffering", "no"); // nginx must not hold events back
    exchange->response.lines.reset();
    const bool sent = co_await send(exchange);
    if (!sent || exchange->request.method == Method::head) co_return;
    asio::co_spawn(loop_.context, watch(shared_from_this()), asio::detached);
    co_await stream_events(stream);
}

asio::awaitable<void> Connection::stream_events(std::shared_ptr<Stream> stream)
{
    const auto heartbeat = std::chrono::milliseconds(house_.setting.deadlines.heartbeat_ms);
    std::string text = "retry: 3000\n\n";
    while (!gone_ && !house_.draining) {
        enter(Phase::sending);
        const bool sent = co_await write(text);
        if (!sent || gone_) co_return;
        enter(Phase::streaming);
        text = stream->take();
        if (!text.empty()) continue;
        co_await sleep_until_woken(heartbeat);
        text = stream->take();
        if (text.empty()) text = ":\n\n";
    }
}

/// Sees when the reader goes away, and reads past what it sends meanwhile.
asio::awaitable<void> Connection::watch(std::shared_ptr<Connection> self)
{
    std::array<char, 512> scratch;
    boost::system::error_code error;
    const auto space = asio::buffer(scratch);
    auto token = asio::redirect_error(asio::use_awaitable, error);
    while (!error) co_await self->socket_.async_read_some(space, token);
    self->gone_ = true;
    self->wake_.cancel();
}

} // namespace samband::http
