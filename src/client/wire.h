#pragma once
#include "client/curl.h"
#include "client/guard.h"
#include "client/why.h"
#include "client/wire_login.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// A conversation in lines (SMTP, IMAP) on a connection that libcurl has made: name, socket, TLS and sign-in are its
/// work, what is said afterwards is ours.
namespace samband::client {

class Wire {
public:
    using Clock = std::chrono::steady_clock;

    /// `scheme` is "smtp" or "imap". Throws NotConnected.
    /// `hello` is our name in SMTP.
    /// `ending` as `give_up_when`.
    Wire(std::string_view scheme, const Login& login, const Reach& reach, int connect_ms, std::string_view hello = {},
         std::function<bool()> ending = {});

    /// Asked each `ending_asked_ms` while it waits: once it says yes, every wait ends within `ending_grace_ms`, and a
    /// connection that is being made at once.
    void give_up_when(std::function<bool()> ending);

    struct NotConnected {
        Why why;
    };

    /// Sends everything. Otherwise how many bytes were not handed to the system, and the wire is no longer of use.
    std::size_t send(std::string_view bytes, Clock::time_point until);
    /// The next line without its end; nothing if none came in time, or it is longer than `longest`.
    std::optional<std::string> line(std::size_t longest, Clock::time_point until);
    /// The next `count` bytes.
    std::optional<std::string> bytes(std::size_t count, Clock::time_point until);

private:
    bool wait(short events, Clock::time_point until);
    Clock::time_point no_later(Clock::time_point until);
    bool fill(Clock::time_point until);

    std::function<bool()> ending_;
    std::optional<Clock::time_point> gives_up_; ///< known since `ending_` said yes
    Guard guard_;                               ///< before the handle, which points to it until it ends
    CurlEasy handle_;
    const bool plain_;
    curl_socket_t socket_ = CURL_SOCKET_BAD;
    std::string buffer_;
    std::size_t at_ = 0; ///< what stands before it in the buffer has been given out
};

} // namespace samband::client
