#pragma once
#include "http/live.h"
#include "http/rendering.h"
#include "http/router.h"
#include "http/server_setting.h"
#include "http/views.h"

#include <memory>
#include <string_view>

namespace samband::http {

/// The HTTP/1.1 server: limits first, then the route, then the handler on a worker.
class Server {
public:
    Server(ServerSetting setting, const Router& router, const Views& views, const Catalogue& catalogue, Live& live);
    Server(ServerSetting setting, const Router& router, Rendering rendering, Live& live);
    ~Server(); ///< drains

    /// Takes its addresses: from now on who connects waits. Throws Problem unavailable if one is taken.
    void listen();
    /// Answers in threads of its own; listens first if that was not done.
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
