#include "http/connection.h"
#include "base/log.h"
#include "http/error_page.h"
#include "http/raw_head.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace samband::http {

namespace asio = boost::asio;
using asio::ip::tcp;

Connection::Connection(tcp::socket socket, Loop& loop, House& house, std::string peer, bool inside)
    : socket_(std::move(socket)),
      wake_(loop.context),
      loop_(loop),
      house_(house),
      peer_(std::move(peer)),
      inside_(inside),
      since_(Clock::now())
{
    ++house_.connections;
}

Connection::~Connection()
{
    --house_.connections;
}

asio::awaitable<void> Connection::run(std::shared_ptr<Connection> self)
{
    self->loop_.connections.insert(self.get());
    try {
        bool more = true;
        while (more) more = co_await self->serve_one();
    } catch (const std::exception& fault) {
        log::error("fault", {{"says", fault.what()}});
    }
    self->close();
    self->loop_.connections.erase(self.get());
}

asio::awaitable<bool> Connection::serve_one()
{
    auto exchange = std::make_shared<Exchange>();
    const std::size_t head_end = co_await receive_head(exchange);
    if (head_end == 0 && exchange->response.status == 0) co_return false;
    if (head_end > 0 && open_exchange(*exchange, head_end)) {
        const bool whole = co_await receive_body(exchange);
        if (!whole) co_return false;
        if (exchange->response.status == 0) co_await work(exchange);
    }
    if (exchange->response.events) {
        co_await stream(exchange);
        co_return false;
    }
    const bool sent = co_await send(exchange);
    if (sent && keep_alive_) co_return true;
    const bool upload = exchange->response.status == 413 && exchange->route && exchange->route->takes_files;
    if (sent) co_await linger(upload);
    co_return false;
}

/// The end of a whole head in `input_`; 0 if there is none: then either the response says why, or nobody is there.
asio::awaitable<std::size_t> Connection::receive_head(Pending exchange)
{
    exchange->response.status = 0;
    enter(Phase::idle);
    if (input_.empty() && house_.draining) co_return 0;
    if (input_.empty()) {
        const bool come = co_await receive();
        if (!come) co_return 0;
    }
    enter(Phase::head);
    began_ = Clock::now();
    exchange->request.at = house_.setting.clock ? house_.setting.clock() : machine_now();
    exchange->request.id = Id::v7(exchange->request.at, loop_.random.take<10>());
    std::size_t seen = 0;
    for (;;) {
        // One empty line before a request is forgiven (RFC 9112 § 2.2).
        if (seen == 0 && input_.starts_with("\r\n")) input_.erase(0, 2);
        try {
            if (const auto end = find_head_end(input_, seen)) co_return *end;
        } catch (const Refused& refused) {
            refuse(*exchange, refused);
            co_return 0;
        }
        seen = input_ == "\r" ? 0 : input_.size();
        const bool come = co_await receive();
        if (!come && timed_out_) refuse(*exchange, Refused(408, "Forespørselen kom ikke frem i tide."));
        if (!come) co_return 0;
    }
}

/// Makes sense of the head. False if the response is decided and the body, if any, is not to be read.
bool Connection::open_exchange(Exchange& exchange, std::size_t head_end)
{
    try {
        Head head = read_head(std::string_view(input_).substr(0, head_end));
        input_.erase(0, head_end);
        framing_ = head.framing;
        left_ = head.length;
        chunks_ = ChunkReader();
        keep_alive_ = head.keep_alive && !house_.draining;
        wants_continue_ = head.expects_continue;
        if (inside_) {
            exchange.request.method = head.method;
            exchange.request.path = head.target;
            answer_inside(house_, exchange);
        } else {
            house_.intake.read(exchange, std::move(head), peer_);
            house_.intake.find_route(exchange, framing_, left_);
            answer_at_once(house_, exchange);
        }
    } catch (const Refused& refused) {
        refuse(exchange, refused);
        return false;
    } catch (const std::exception& fault) {
        log::error("fault", {{"request", exchange.request.id.text()}, {"says", fault.what()}});
        refuse(exchange, Refused(500, "Noe gikk galt hos oss. Prøv igjen om litt."));
        return false;
    }
    // A body that nobody reads would be taken for the next request.
    if (framing_ != Framing::none && !exchange.body) keep_alive_ = false;
    return true;
}

/// Reads the body where one is wanted. False if the sender went away.
asio::awaitable<bool> Connection::receive_body(Pending exchange)
{
    if (!exchange->body || exchange->response.status != 0) co_return true;
    enter(Phase::body);
    if (wants_continue_ && input_.empty()) {
        const std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        const bool sent = co_await write(go_on);
        if (!sent) co_return false;
        enter(Phase::body);
    }
    for (;;) {
        take_body(*exchange);
        if (exchange->refused) {
            exchange->body.reset();
            keep_alive_ = false;
            co_return true;
        }
        if (body_whole()) co_return true;
        const bool come = co_await receive();
        if (come) continue;
        if (!timed_out_) co_return false;
        exchange->body.reset();
        refuse(*exchange, Refused(408, "Forespørselen kom ikke frem i tide."));
        co_return true;
    }
}

void Connection::take_body(Exchange& exchange)
{
    Body& body = *exchange.body;
    try {
        if (framing_ == Framing::chunked) {
            const auto sink = [&body](std::string_view bytes) { body.read(bytes); };
            input_.erase(0, chunks_.read(input_, sink));
            return;
        }
        const std::size_t take = static_cast<std::size_t>(std::min<std::uint64_t>(left_, input_.size()));
        body.read(std::string_view(input_).substr(0, take));
        input_.erase(0, take);
        left_ -= take;
    } catch (const Refused& refused) {
        exchange.refused = refused;
    } catch (const Problem& problem) {
        exchange.refused = refused_by(problem);
    }
}

/// Runs the handler on a worker. The exchange belongs to the worker until it posts back to the loop.
asio::awaitable<void> Connection::work(Pending exchange)
{
    enter(Phase::working);
    auto done = std::make_shared<bool>(false);
    auto self = shared_from_this();
    auto finished = [self, done] {
        *done = true;
        self->wake_.cancel();
    };
    auto job = [self, exchange, finished] {
        self->house_.answering.answer(*exchange);
        asio::post(self->loop_.context, finished);
    };
    if (!house_.queue.push(std::move(job))) {
        refuse(*exchange, Refused(503, "Det er stor pågang nå. Prøv igjen om litt.", {{"Retry-After", "2"}}));
        co_return;
    }
    while (!*done) co_await sleep_until_woken(std::chrono::hours(24));
}

asio::awaitable<bool> Connection::send(Pending exchange)
{
    const Response& response = exchange->response;
    if (house_.draining) keep_alive_ = false;
    const std::string id = exchange->request.id.text();
    const Wire wire{exchange->request.secure, keep_alive_, loop_.date, id};
    const std::string head = head_text(response, wire);
    const bool head_only = exchange->asked().method == Method::head || response.status == 304;
    const std::string_view body = response.body && !head_only ? std::string_view(*response.body) : std::string_view();
    enter(Phase::sending);
    bool sent = co_await write(head, body);
    if (sent && response.file && !head_only) sent = co_await send_file(response.file);
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_);
    if (!inside_) note_answer(house_, *exchange, took.count(), loop_.log);
    co_return sent;
}

asio::awaitable<bool> Connection::send_file(std::shared_ptr<const OpenFile> file)
{
    constexpr std::size_t piece = 128 * 1024;
    for (std::uint64_t at = 0; at < file->bytes();) {
        const std::string bytes =
            file->read(at, static_cast<std::size_t>(std::min<std::uint64_t>(piece, file->bytes() - at)));
        if (bytes.empty()) co_return false; // it shrank: the promised length cannot be kept
        const bool sent = co_await write(bytes);
        if (!sent) co_return false;
        at += bytes.size();
    }
    co_return true;
}

/// Reads on for a while after an answer that closes: a sender that is cut off would never see it.
asio::awaitable<void> Connection::linger(bool upload)
{
    enter(upload ? Phase::draining_upload : Phase::lingering);
    const std::uint64_t most = upload ? linger_upload_bytes : linger_bytes;
    boost::system::error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    bool come = true;
    while (come && moved_ < most) {
        input_.clear();
        come = co_await receive();
    }
}

asio::awaitable<bool> Connection::receive()
{
    if (timed_out_) co_return false;
    const bool much = phase_ == Phase::body || phase_ == Phase::draining_upload;
    const std::size_t piece = much ? 64 * 1024 : 4 * 1024;
    const std::size_t had = input_.size();
    input_.resize(had + piece);
    const auto space = asio::buffer(input_.data() + had, piece);
    auto token = asio::redirect_error(asio::use_awaitable, error_);
    const std::size_t got = co_await socket_.async_read_some(space, token);
    input_.resize(had + (error_ ? 0 : got));
    moved_ += got;
    co_return !error_ && !timed_out_;
}

asio::awaitable<bool> Connection::write(std::string_view first, std::string_view second)
{
    constexpr std::size_t piece = 128 * 1024;
    auto token = asio::redirect_error(asio::use_awaitable, error_);
    while (!first.empty() || !second.empty()) {
        if (timed_out_) co_return false;
        const std::array<asio::const_buffer, 2> bytes = {asio::buffer(first.substr(0, piece)),
                                                         asio::buffer(second.substr(0, piece))};
        std::size_t sent = co_await socket_.async_write_some(bytes, token);
        if (error_ || timed_out_) co_return false;
        moved_ += sent;
        const std::size_t of_first = std::min(sent, first.size());
        first.remove_prefix(of_first);
        second.remove_prefix(sent - of_first);
    }
    co_return true;
}

asio::awaitable<void> Connection::sleep_until_woken(Clock::duration most)
{
    auto token = asio::redirect_error(asio::use_awaitable, error_);
    wake_.expires_after(most);
    co_await wake_.async_wait(token);
}

void Connection::refuse(Exchange& exchange, const Refused& refused)
{
    exchange.response = plain_error(exchange.request, refused, house_.rendering);
    keep_alive_ = false;
}

void Connection::enter(Phase phase)
{
    phase_ = phase;
    since_ = Clock::now();
    moved_ = 0;
    timed_out_ = false;
}

void Connection::check(Clock::time_point now)
{
    const Deadlines& most = house_.setting.deadlines;
    const auto passed_ms = std::chrono::duration_cast<std::chrono::milliseconds>(now - since_).count();
    const bool slow =
        passed_ms > most.rate_grace_ms && moved_ * 1000 < least_rate * static_cast<std::uint64_t>(passed_ms);
    bool over = false;
    switch (phase_) {
    case Phase::idle:
        over = passed_ms > most.idle_ms;
        break;
    case Phase::head:
        over = passed_ms > most.head_ms;
        break;
    case Phase::body:
        over = passed_ms > most.body_ms || slow;
        break;
    case Phase::sending:
        over = passed_ms > most.send_ms || slow;
        break;
    case Phase::lingering:
        over = passed_ms > most.linger_ms;
        break;
    case Phase::draining_upload:
        over = passed_ms > most.linger_upload_ms || slow;
        break;
    case Phase::working:
    case Phase::streaming:
        break;
    }
    if (!over || timed_out_) return;
    timed_out_ = true;
    boost::system::error_code ignored;
    socket_.cancel(ignored);
}

void Connection::drain()
{
    if (phase_ == Phase::idle || phase_ == Phase::streaming || phase_ == Phase::draining_upload) close();
}

void Connection::close()
{
    boost::system::error_code ignored;
    socket_.close(ignored);
    wake_.cancel();
}

} // namespace samband::http
