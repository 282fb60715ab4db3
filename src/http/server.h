#pragma once
#include "http/live.h"
#include "http/router.h"
#include "http/views.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace samband::http {

struct ServerSetting {
    std::string listen = "127.0.0.1:8080";  ///< port 0 takes a free one
    std::string inside = "127.0.0.1:9080";  ///< /metrics and /healthz on an address of their own; "" for none
    std::vector<std::string> trusted_proxies; ///< addresses whose X-Forwarded-* is believed
    std::string cookie_prefix;                ///< "__Host-" where everything comes over TLS
    int io_threads = 1;
    int workers = 16;
    std::filesystem::path spool; ///< uploads while they come in
    /// The municipality that a host name (lower case, no port) belongs to; empty if we do not know it (421).
    std::function<std::string(std::string_view host)> municipality_of;
    std::function<Instant()> clock;
    /// Members that every HTML page gets beside its model (the municipality's name, who is signed in, the CSRF token).
    std::function<void(const Request&, Json& model)> frame;
    /// The secret that belongs to the visitor (a session's, or a cookie's own for those not signed in), for CSRF.
    std::function<std::string(const Request&)> csrf_secret;
};

/// The HTTP/1.1 server: limits first, then the route, then the handler on a worker.
class Server {
public:
    Server(ServerSetting setting, const Router& router, const Views& views, const Catalogue& catalogue, Live& live);
    ~Server(); ///< drains

    /// Listens and answers in threads of its own. Throws Problem unavailable if the address is taken.
    void start();
    int port() const;
    int inside_port() const;
    /// Takes no new requests, finishes those under way, at most `drain_s`.
    void drain();

    /// Forgets what is kept in memory of one municipality's public pages.
    void drop_cached(std::string_view municipality);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::http
