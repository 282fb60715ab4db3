#include "http/server.h"
#include "base/log.h"
#include "base/problem.h"
#include "http/connection.h"
#include "http/error_page.h"
#include "http/listener.h"
#include "http/spool.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <thread>

namespace samband::http {

namespace asio = boost::asio;
using asio::ip::tcp;

struct Server::State {
    State(ServerSetting setting, const Router& router, Rendering rendering, Live& live)
        : house(std::move(setting), router, std::move(rendering), live)
    {
        for (int i = 0; i < std::max(house.setting.io_threads, 1); ++i) loops.push_back(std::make_unique<Loop>());
    }

    static asio::awaitable<void> sweep(Loop& loop);
    void run_threads();
    void on_every_loop(const std::function<void(Loop&)>& what);
    bool wait_for_quiet(int ms) const;

    House house;
    std::vector<std::unique_ptr<Loop>> loops; ///< after the house: a connection that goes counts itself out there
    std::unique_ptr<Listener> open;
    std::unique_ptr<Listener> inside;
    std::vector<std::thread> threads;
    bool drained = false;
};

Server::Server(ServerSetting setting, const Router& router, Rendering rendering, Live& live)
    : state_(std::make_unique<State>(std::move(setting), router, std::move(rendering), live))
{
}

Server::~Server()
{
    drain();
}

void Server::listen()
{
    State& state = *state_;
    state.open = std::make_unique<Listener>(state.house, state.loops, state.house.setting.listen, false);
    if (!state.house.setting.inside.empty())
        state.inside = std::make_unique<Listener>(state.house, state.loops, state.house.setting.inside, true);
}

void Server::start()
{
    State& state = *state_;
    Assets::embedded(); // compressed now rather than at somebody's first visit
    if (!state.house.setting.spool.empty()) prepare_spool(state.house.setting.spool);
    if (!state.open) listen();
    state.run_threads();
}

int Server::port() const
{
    return state_->open ? state_->open->port() : 0;
}

int Server::inside_port() const
{
    return state_->inside ? state_->inside->port() : 0;
}

void Server::drop_cached(std::string_view municipality)
{
    state_->house.cache.drop(municipality);
}

/// Every 100 ms: deadlines, the date that answers carry, and the log.
asio::awaitable<void> Server::State::sweep(Loop& loop)
{
    asio::steady_timer timer(loop.context);
    boost::system::error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    while (!error) {
        loop.date = http_date(machine_now());
        const auto now = Connection::Clock::now();
        for (Connection* connection : loop.connections) connection->check(now);
        loop.log.write();
        timer.expires_after(std::chrono::milliseconds(100));
        co_await timer.async_wait(token);
    }
}

void Server::State::run_threads()
{
    for (const auto& loop : loops) {
        loop->date = http_date(machine_now());
        asio::co_spawn(loop->context, sweep(*loop), asio::detached);
        threads.emplace_back([&context = loop->context] { context.run(); });
    }
}

void Server::State::on_every_loop(const std::function<void(Loop&)>& what)
{
    for (const auto& loop : loops) asio::post(loop->context, [what, &each = *loop] { what(each); });
}

/// True when the last connection has gone; false after `ms`.
bool Server::State::wait_for_quiet(int ms) const
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
    while (house.connections > 0) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

static void each_connection(Loop& loop, void (Connection::*act)())
{
    const std::vector<Connection*> now(loop.connections.begin(), loop.connections.end());
    for (Connection* connection : now) (connection->*act)();
}

void Server::drain()
{
    State& state = *state_;
    if (std::exchange(state.drained, true) || state.threads.empty()) return;
    state.house.draining = true;
    for (Listener* listener : {state.open.get(), state.inside.get()})
        if (listener) asio::post(state.loops.front()->context, [listener] { listener->close(); });
    state.on_every_loop([](Loop& loop) { each_connection(loop, &Connection::drain); });
    if (!state.wait_for_quiet(state.house.setting.deadlines.drain_ms)) {
        log::warning("drain-cut", {{"connections", state.house.connections.load()}});
        state.on_every_loop([](Loop& loop) { each_connection(loop, &Connection::close); });
    }
    state.house.queue.stop();
    state.wait_for_quiet(500);
    for (const auto& loop : state.loops) loop->context.stop();
    for (std::thread& thread : state.threads) thread.join();
}

} // namespace samband::http
