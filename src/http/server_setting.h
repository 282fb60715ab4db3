#pragma once
#include "http/limits.h"
#include "http/request.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace samband::http {

/// How long each phase of a connection may last. Tests shorten them.
struct Deadlines {
    int head_ms = head_timeout_s * 1000;
    int idle_ms = idle_timeout_s * 1000;
    int body_ms = body_timeout_s * 1000;
    int send_ms = send_timeout_s * 1000;
    int rate_grace_ms = rate_grace_s * 1000;
    int linger_ms = linger_s * 1000;
    int linger_upload_ms = linger_upload_s * 1000;
    int heartbeat_ms = live_heartbeat_s * 1000;
    int drain_ms = drain_s * 1000;
};

struct ServerSetting {
    std::string listen = "127.0.0.1:8080";    ///< port 0 takes a free one
    std::string inside = "127.0.0.1:9080";    ///< /metrics and /healthz on an address of their own; "" for none
    std::vector<std::string> trusted_proxies; ///< addresses whose X-Forwarded-* is believed
    std::string cookie_prefix;                ///< "__Host-" where everything comes over TLS
    int io_threads = 1;
    int workers = 16;
    std::size_t waiting = waiting_requests; ///< queued for the workers; one more is 503
    std::size_t most_connections = connections;
    std::size_t most_per_address = connections_per_address;
    std::filesystem::path spool; ///< uploads while they come in
    Deadlines deadlines;
    /// The municipality that a host name (lower case, no port) belongs to; empty if we do not know it (421).
    /// Called on the I/O threads for every request: it must be quick.
    std::function<std::string(std::string_view host)> municipality_of;
    std::function<Instant()> clock;
    /// Members that every HTML page gets beside its model (the municipality's name, who is signed in). The server
    /// itself puts in `csrf`, `request_id`, `language.code`, `path` and, once, `notice` before this is called.
    std::function<void(const Request&, Json& model)> frame;
    /// Further figures for /metrics, as whole lines of Prometheus' text. Called on an I/O thread: it must be quick.
    std::function<std::string()> further_figures;
    /// The secret of the visitor's session, for CSRF; empty for those not signed in: they get a cookie of their own
    /// when a page first shows them a form.
    std::function<std::string(const Request&)> csrf_secret;
};

} // namespace samband::http
