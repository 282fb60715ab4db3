#include "client/wire.h"

#include "client/limits.h"

#include <cerrno>
#include <poll.h>

namespace samband::client {
namespace {

/// What a server says while libcurl signs in is of no use to us.
std::size_t pass_over(char*, std::size_t size, std::size_t count, void*)
{
    return size * count;
}

std::string url_of(std::string_view scheme, const Login& login)
{
    const bool v6 = login.host.find(':') != std::string::npos;
    return std::string(scheme) + (login.security == Security::tls ? "s://" : "://") + (v6 ? "[" : "") + login.host +
           (v6 ? "]" : "") + ":" + std::to_string(login.port) + "/";
}

void set_login(CURL* curl, const Login& login)
{
    if (login.user.empty()) return;
    curl_easy_setopt(curl, CURLOPT_USERNAME, login.user.c_str());
    if (login.oauth2) {
        curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, login.secret.c_str());
        curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
    } else {
        curl_easy_setopt(curl, CURLOPT_PASSWORD, login.secret.c_str());
    }
}

Why why_of_connecting(CURLcode code, bool refused)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return Why::no_such_name;
    case CURLE_COULDNT_CONNECT:
        return refused ? Why::not_allowed : Why::no_connection;
    case CURLE_OPERATION_TIMEDOUT:
        return Why::timeout;
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return Why::no_login;
    case CURLE_URL_MALFORMAT:
        return Why::bad_request;
    case CURLE_WEIRD_SERVER_REPLY:
        return Why::not_understood;
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return Why::broken_off;
    default:
        return Why::no_tls;
    }
}

/// libcurl asks about once a second; another number than 0 breaks the connecting off.
int is_ending(void* ending, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()>*>(ending))() ? 1 : 0;
}

} // namespace

Wire::Wire(std::string_view scheme, const Login& login, const Reach& reach, int connect_ms, std::string_view hello,
           std::function<bool()> ending)
    : ending_(std::move(ending)),
      handle_(new_handle()),
      plain_(login.security == Security::plain)
{
    const auto place = read_place((login.security == Security::tls ? "https" : "http") +
                                  url_of(scheme, login).substr(scheme.size() + (login.security == Security::tls)));
    if (!place) throw NotConnected{Why::bad_request};
    guard_.listed = reach.lists(*place);
    CURL* curl = handle_.get();
    set_common(curl, login.ca_file);
    set_guard(curl, guard_);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps,imap,imaps");
    curl_easy_setopt(curl, CURLOPT_URL, (url_of(scheme, login) + std::string(hello)).c_str());
    curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     static_cast<long>(login.security == Security::plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(connect_ms));
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, pass_over);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, pass_over);
    set_login(curl, login);
    if (ending_) {
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, is_ending);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &ending_);
    }
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK) throw NotConnected{why_of_connecting(code, guard_.refused)};
    if (curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &socket_) != CURLE_OK || socket_ == CURL_SOCKET_BAD)
        throw NotConnected{Why::broken_off};
}

std::size_t Wire::send(std::string_view bytes, Clock::time_point until)
{
    while (!bytes.empty()) {
        std::size_t sent = 0;
        const CURLcode code = curl_easy_send(handle_.get(), bytes.data(), bytes.size(), &sent);
        bytes.remove_prefix(sent);
        if (code == CURLE_AGAIN && wait(POLLOUT, until)) continue;
        if (code != CURLE_OK) return bytes.size();
    }
    return 0;
}

std::optional<std::string> Wire::line(std::size_t longest, Clock::time_point until)
{
    std::size_t end = 0;
    while ((end = buffer_.find('\n', at_)) == std::string::npos)
        if (buffer_.size() - at_ > longest || !fill(until)) return std::nullopt;
    if (end - at_ > longest + 1) return std::nullopt;
    std::string line = buffer_.substr(at_, end - at_);
    at_ = end + 1;
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

std::optional<std::string> Wire::bytes(std::size_t count, Clock::time_point until)
{
    while (buffer_.size() - at_ < count)
        if (!fill(until)) return std::nullopt;
    std::string bytes = buffer_.substr(at_, count);
    at_ += count;
    return bytes;
}

void Wire::give_up_when(std::function<bool()> ending)
{
    ending_ = std::move(ending);
    gives_up_.reset();
}

bool Wire::wait(short events, Clock::time_point until)
{
    pollfd one{socket_, events, 0};
    while (true) {
        const auto now = Clock::now();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(no_later(until) - now).count();
        if (left <= 0) return false;
        const int slice = static_cast<int>(ending_ ? std::min<std::int64_t>(left, ending_asked_ms) : left);
        const int come = ::poll(&one, 1, slice);
        if (come == 1) return true;
        if (come < 0 && errno != EINTR) return false;
    }
}

Wire::Clock::time_point Wire::no_later(Clock::time_point until)
{
    if (!gives_up_ && ending_ && ending_()) gives_up_ = Clock::now() + std::chrono::milliseconds(ending_grace_ms);
    return gives_up_ ? std::min(until, *gives_up_) : until;
}

bool Wire::fill(Clock::time_point until)
{
    buffer_.erase(0, std::exchange(at_, 0));
    if (plain_ && !wait(POLLIN, until)) return false; // with TLS the next bytes may lie here already
    char bytes[16384];
    while (true) {
        std::size_t got = 0;
        const CURLcode code = curl_easy_recv(handle_.get(), bytes, sizeof bytes, &got);
        if (code == CURLE_AGAIN && wait(POLLIN, until)) continue;
        if (code != CURLE_OK || got == 0) return false;
        buffer_.append(bytes, got);
        return true;
    }
}

} // namespace samband::client
