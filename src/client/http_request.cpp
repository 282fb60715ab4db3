#include "client/http_request.h"

#include <strings.h>

namespace samband::client {
namespace {

constexpr std::string_view token_marks = "!#$%&'*+-.^_`|~";
constexpr std::string_view own_fields[] = {
    "host", "content-length", "transfer-encoding", "connection",          "expect",
    "te",   "trailer",        "upgrade",           "proxy-authorization", "proxy-connection"};

bool is_token(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               token_marks.find(c) != token_marks.npos;
    });
}

bool same_name(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

/// RFC 9110 § 5.5: no control characters; a line break or NUL in a value would begin another field.
bool is_field(const Header& header)
{
    const auto& [name, value] = header;
    if (!is_token(name) || name.size() > 100 || value.size() > header_value_bytes) return false;
    if (std::any_of(std::begin(own_fields), std::end(own_fields),
                    [name = std::string_view(name)](auto own) { return same_name(own, name); }))
        return false;
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

} // namespace

bool is_well_formed(const Request& request)
{
    return is_token(request.method) && request.method.size() <= 20 && request.method != "CONNECT" &&
           request.headers.size() <= headers_sent &&
           std::all_of(request.headers.begin(), request.headers.end(), is_field);
}

CurlList header_lines(const Request& request)
{
    CurlList lines;
    append(lines, "Expect:"); // libcurl would wait for 100 Continue before a large body
    bool typed = false;
    for (const auto& [name, value] : request.headers) {
        append(lines, value.empty() ? name + ";" : name + ": " + value);
        typed = typed || same_name(name, "Content-Type");
    }
    if (!typed) append(lines, "Content-Type:"); // it would say that a body is a form
    return lines;
}

std::string_view Answer::header(std::string_view name) const
{
    for (const auto& [key, value] : headers)
        if (same_name(key, name)) return value;
    return {};
}

} // namespace samband::client
