#include "http/head.h"
#include "base/text.h"
#include "http/head_parser.h"
#include "http/raw_head.h"
#include "http/refusal.h"

#include <algorithm>
#include <charconv>

namespace samband::http {

const std::string* Head::field(std::string_view lower_case_name) const
{
    for (const auto& [name, value] : fields)
        if (name == lower_case_name) return &value;
    return nullptr;
}

static std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

static Method method_of(std::string_view text)
{
    for (Method method : {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::del})
        if (word(method) == text) return method;
    throw Refused(501, "Metoden støttes ikke.");
}

static std::size_t count(const Head& head, std::string_view name)
{
    return static_cast<std::size_t>(
        std::count_if(head.fields.begin(), head.fields.end(), [&](const auto& field) { return field.first == name; }));
}

static bool lists(const Head& head, std::string_view name, std::string_view token)
{
    for (const auto& [field, value] : head.fields) {
        if (field != name) continue;
        for (std::string_view item : split(value, ','))
            if (lower(trim(item)) == token) return true;
    }
    return false;
}

std::string host_name(std::string_view authority)
{
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.rfind(':');
    const bool has_port = colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
    const std::string_view host = has_port ? authority.substr(0, colon) : authority;
    const std::string_view port = has_port ? authority.substr(colon + 1) : std::string_view();
    const bool digits = std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto known = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-._[]:").find(c) != std::string_view::npos;
    };
    const bool named = !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), known);
    if (!named || !digits || port.size() > 5) throw Refused(400, "Host er ugyldig.");
    return lower(host);
}

static std::uint64_t length_of(std::string_view text)
{
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    const bool digits = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (!digits || error != std::errc() || end != text.data() + text.size())
        throw Refused(400, "Content-Length er ugyldig.");
    return length;
}

/// RFC 9112 § 6.3 leaves a choice where both framings are given; we take neither.
static void read_framing(Head& head)
{
    const std::size_t lengths = count(head, "content-length");
    const std::size_t codings = count(head, "transfer-encoding");
    if (lengths > 1) throw Refused(400, "Content-Length står mer enn én gang.");
    if (lengths > 0 && codings > 0) throw Refused(400, "Content-Length og Transfer-Encoding kan ikke stå sammen.");
    if (lengths == 1) {
        head.length = length_of(*head.field("content-length"));
        head.framing = head.length > 0 ? Framing::length : Framing::none;
    }
    if (codings == 0) return;
    if (head.minor == 0) throw Refused(400, "HTTP/1.0 har ikke Transfer-Encoding.");
    if (codings > 1 || lower(*head.field("transfer-encoding")) != "chunked")
        throw Refused(501, "Bare Transfer-Encoding: chunked støttes.");
    head.framing = Framing::chunked;
}

static void read_connection(Head& head)
{
    head.keep_alive = head.minor == 1 ? !lists(head, "connection", "close") : lists(head, "connection", "keep-alive");
    if (const std::string* expect = head.field("expect")) {
        if (lower(*expect) != "100-continue") throw Refused(417, "Expect er ukjent.");
        head.expects_continue = head.minor == 1;
    }
}

Head read_head(std::string_view raw)
{
    check_raw_head(raw);
    ParsedHead parsed = parse_head(raw);
    Head head;
    head.method = method_of(parsed.method);
    head.target = std::move(parsed.target);
    head.minor = parsed.minor;
    head.fields = std::move(parsed.fields);
    for (const auto& [name, value] : head.fields)
        if (!is_utf8(value)) throw Refused(400, "Hodet er ikke UTF-8.");
    read_framing(head);
    read_connection(head);
    if (count(head, "host") != 1) throw Refused(400, "Forespørselen må ha akkurat én Host.");
    head.host = host_name(*head.field("host"));
    return head;
}

} // namespace samband::http
