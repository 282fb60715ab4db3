#pragma once
#include "client/limits.h"
#include "client/reach.h"
#include "client/why.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Calling others over HTTP/1.1, so that a delivery can be made at most once: each call is told as answered, not sent,
/// or unknown. No redirects are followed, certificates are checked, proxies of the environment are not used, nothing
/// is unpacked, and the address really connected to must be public or listed (Reach).
namespace samband::client {

using Header = std::pair<std::string, std::string>;

/// Unset is what client/limits.h says.
struct RequestLimits {
    int connect_ms = connect_timeout_ms; ///< name, connection and TLS
    int total_ms = total_timeout_ms;
    std::size_t answer_body = answer_bytes; ///< a longer body ends the call as unknown
};

struct Request {
    std::string method = "GET"; ///< a token of RFC 9110; GET and HEAD alone may be sent again on a new connection when
                                ///< a kept one turns out to be dead
    std::string url{};
    /// The values may be secrets: they stand in no error and no log. Host, Content-Length, Transfer-Encoding,
    /// Connection and Expect are the client's own.
    std::vector<Header> headers{};
    std::string body{};
    RequestLimits limits{};
};

struct Answer {
    int status = 0; ///< 200–599
    std::vector<Header> headers;
    std::string body;

    /// The value of the first field by that name (any case), or empty.
    std::string_view header(std::string_view name) const;
};

/// No byte of the request can have reached anybody: it may be sent again.
struct NotSent {
    Why why;
};

/// The request began to be sent: whether it was received cannot be known. `status` is what had come, else 0.
struct Unknown {
    Why why;
    int status = 0;
};

using Outcome = std::variant<Answer, NotSent, Unknown>;

struct ClientSetting {
    Reach reach{};
    std::string agent = "Samband";
    std::string ca_file{}; ///< certificates to trust; empty for the system's
};

/// Keeps connections for the next call. For any number of threads at once.
class HttpClient {
public:
    explicit HttpClient(ClientSetting setting);
    ~HttpClient();

    /// Waits for the answer. Never throws for what the request or the peer does.
    Outcome call(const Request& request);

private:
    struct Handles;
    ClientSetting setting_;
    std::unique_ptr<Handles> handles_;
};

} // namespace samband::client
