#include "http/listener.h"
#include "base/log.h"
#include "base/problem.h"
#include "http/error_page.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <charconv>
#include <mutex>

namespace samband::http {

namespace asio = boost::asio;
using asio::ip::tcp;

struct Listener::Peers {
    std::mutex mutex;
    std::unordered_map<std::string, std::size_t> counts;

    bool enter(const std::string& peer, std::size_t most)
    {
        const std::lock_guard lock(mutex);
        const auto found = counts.try_emplace(peer, 0).first;
        if (found->second >= most) return false;
        ++found->second;
        return true;
    }
    void leave(const std::string& peer)
    {
        const std::lock_guard lock(mutex);
        const auto found = counts.find(peer);
        if (found != counts.end() && --found->second == 0) counts.erase(found);
    }
};

static tcp::endpoint endpoint_of(const std::string& address)
{
    const std::size_t colon = address.rfind(':');
    std::string host = address.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    boost::system::error_code error;
    const auto ip = asio::ip::make_address(host, error);
    unsigned short port = 0;
    const char* end = address.data() + address.size();
    const char* from = colon == std::string::npos ? end : address.data() + colon + 1;
    const auto [read, bad] = std::from_chars(from, end, port);
    if (error || bad != std::errc() || read != end)
        throw Problem(ProblemCode::invalid, "Adressen å lytte på må være ADRESSE:PORT, ikke «" + address + "».");
    return {ip, port};
}

Listener::Listener(House& house, std::vector<std::unique_ptr<Loop>>& loops, const std::string& address, bool inside)
    : house_(house),
      loops_(loops),
      inside_(inside),
      acceptor_(loops.front()->context),
      peers_(std::make_shared<Peers>())
{
    const tcp::endpoint endpoint = endpoint_of(address);
    try {
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(tcp::acceptor::reuse_address(true));
        acceptor_.bind(endpoint);
        acceptor_.listen(1024);
    } catch (const boost::system::system_error& error) {
        throw Problem(ProblemCode::unavailable, "Kan ikke lytte på " + address + ": " + error.code().message());
    }
    port_ = acceptor_.local_endpoint().port();
    asio::co_spawn(loops.front()->context, accept(), asio::detached);
}

void Listener::close()
{
    boost::system::error_code ignored;
    acceptor_.close(ignored);
}

asio::awaitable<void> Listener::accept()
{
    asio::steady_timer pause(loops_.front()->context);
    boost::system::error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    for (std::size_t turn = 0; acceptor_.is_open(); ++turn) {
        Loop& loop = *loops_[turn % loops_.size()];
        tcp::socket socket(loop.context);
        co_await acceptor_.async_accept(socket, token);
        if (error == asio::error::operation_aborted || error == asio::error::bad_descriptor) co_return;
        if (!error) {
            admit(std::move(socket), loop);
            continue;
        }
        // Out of descriptors or memory: those who wait in the kernel's line may have better luck soon.
        log::warning("accept", {{"says", error.message()}});
        pause.expires_after(std::chrono::milliseconds(100));
        co_await pause.async_wait(token);
    }
}

/// Tells in one breath that there is no room; nobody waits for a slow reader here.
static void turn_away(tcp::socket& socket, const House& house, const std::string& date)
{
    const Response response = plain_error(
        Request(), Refused(503, "Det er stor pågang nå. Prøv igjen om litt.", {{"Retry-After", "5"}}), house.rendering);
    const std::string text = head_text(response, {false, false, date, {}}) + *response.body;
    boost::system::error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void Listener::admit(tcp::socket socket, Loop& loop)
{
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error) return;
    const std::string peer = endpoint.address().to_string();
    const auto& proxies = house_.setting.trusted_proxies;
    const bool counted = !inside_ && std::find(proxies.begin(), proxies.end(), peer) == proxies.end();
    const bool full = house_.connections >= house_.setting.most_connections;
    if (full || (counted && !peers_->enter(peer, house_.setting.most_per_address)))
        return turn_away(socket, house_, loops_.front()->date);
    socket.set_option(tcp::no_delay(true), error);
    auto leave = [peers = peers_, counted](Connection* connection) {
        if (counted) peers->leave(connection->peer());
        delete connection;
    };
    const std::shared_ptr<Connection> connection(new Connection(std::move(socket), loop, house_, peer, inside_), leave);
    asio::co_spawn(loop.context, Connection::run(connection), asio::detached);
}

} // namespace samband::http
