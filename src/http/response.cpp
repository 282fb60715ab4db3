#include "http/response.h"
#include "base/problem.h"
#include "http/raw_head.h"
#include "http/refusal.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace samband::http {

static constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src "
    "'self'; "
    "form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'; object-src 'none'; manifest-src "
    "'self'";
static constexpr std::string_view sandbox_policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

static constexpr std::pair<std::string_view, std::string_view> usual_headers[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "strict-origin-when-cross-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"X-Frame-Options", "DENY"},
};

const std::string* Response::header(std::string_view name) const
{
    for (const auto& [key, value] : headers)
        if (key == name) return &value;
    return nullptr;
}

static void add_line(std::string& text, std::string_view name, std::string_view value)
{
    text.append(name).append(": ").append(value).append("\r\n");
}

static void check_header(std::string_view name, std::string_view value)
{
    const bool token = !name.empty() && std::all_of(name.begin(), name.end(), is_token_character);
    const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; };
    if (!token || std::any_of(value.begin(), value.end(), is_control))
        throw Problem(ProblemCode::internal, "a header cannot hold this: " + std::string(name));
}

static bool has_length(const Response& response)
{
    return response.status != 204 && response.status != 304 && !response.events;
}

std::string lines_of(const Response& response)
{
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + " ";
    text.append(reason_phrase(response.status)).append("\r\n");
    for (const auto& [name, value] : response.headers) {
        check_header(name, value);
        add_line(text, name, value);
    }
    if (has_length(response)) {
        const std::uint64_t bytes = response.file ? response.file->bytes() : response.body ? response.body->size() : 0;
        add_line(text, "Content-Length", std::to_string(bytes));
    }
    for (const auto& [name, value] : usual_headers)
        if (!response.header(name)) add_line(text, name, value);
    if (!response.header("Content-Security-Policy"))
        add_line(text, "Content-Security-Policy", response.sandboxed ? sandbox_policy : page_policy);
    return text;
}

Response not_modified(const Response& response)
{
    Response out;
    out.status = 304;
    for (std::string_view name : {"ETag", "Cache-Control", "Vary", "Set-Cookie", "Content-Security-Policy"})
        if (const std::string* value = response.header(name)) out.set(std::string(name), *value);
    return out;
}

std::string head_text(const Response& response, const Wire& wire)
{
    std::string text;
    text.reserve(2048);
    if (response.lines)
        text = *response.lines;
    else
        text = lines_of(response);
    add_line(text, "Date", wire.date);
    if (!wire.request_id.empty()) add_line(text, "X-Request-Id", wire.request_id);
    if (wire.secure) add_line(text, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    add_line(text, "Connection", wire.keep_alive ? "keep-alive" : "close");
    text += "\r\n";
    return text;
}

std::string http_date(Instant at)
{
    static constexpr std::string_view days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = at.us / 1'000'000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[40];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[parts.tm_wday].data(), parts.tm_mday,
                  months[parts.tm_mon].data(), parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return text;
}

} // namespace samband::http
