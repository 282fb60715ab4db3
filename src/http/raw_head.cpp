#include "http/raw_head.h"
#include "http/limits.h"
#include "http/refusal.h"

#include <algorithm>

namespace samband::http {

static void check_character(std::string_view received, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(received[at]);
    const bool breaks = byte == '\n' && (at == 0 || received[at - 1] != '\r');
    const bool lone_return = at > 0 && received[at - 1] == '\r' && byte != '\n';
    if (breaks || lone_return) throw Refused(400, "Linjene i hodet må ende med CRLF.");
    if ((byte < 0x20 && byte != '\r' && byte != '\n' && byte != '\t') || byte == 0x7f)
        throw Refused(400, "Hodet har et tegn som ikke er lov.");
}

std::optional<std::size_t> find_head_end(std::string_view received, std::size_t seen)
{
    const std::size_t end = std::min(received.size(), head_bytes);
    for (std::size_t at = seen; at < end; ++at) {
        const auto byte = static_cast<unsigned char>(received[at]);
        const bool after_return = at > 0 && received[at - 1] == '\r';
        if (byte >= 0x20 && byte != 0x7f && !after_return) continue;
        check_character(received, at);
        if (byte == '\n' && at >= 3 && received[at - 2] == '\n') return at + 1;
    }
    if (received.size() < head_bytes) return std::nullopt;
    if (received.find('\n') == std::string_view::npos) throw Refused(414, "Adressen er for lang.");
    throw Refused(431, "Hodet i forespørselen er for stort.");
}

bool is_token_character(char character)
{
    const bool letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    const bool digit = character >= '0' && character <= '9';
    return letter || digit ||
           (character != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(character) != std::string_view::npos);
}

static void check_request_line(std::string_view line)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || first == 0) throw Refused(400, "Første linje er ugyldig.");
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!std::all_of(method.begin(), method.end(), is_token_character)) throw Refused(400, "Metoden er ugyldig.");
    if (target.size() > target_bytes) throw Refused(414, "Adressen er for lang.");
    const auto plain = [](char c) { return c > ' ' && c < 0x7f; };
    if (target.empty() || !std::all_of(target.begin(), target.end(), plain))
        throw Refused(400, "Adressen har et tegn som ikke er lov.");
    if (version == "HTTP/1.1" || version == "HTTP/1.0") return;
    const bool other = version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.';
    throw Refused(other ? 505 : 400, "Bare HTTP/1.0 og HTTP/1.1 støttes.");
}

static void check_field_line(std::string_view line)
{
    if (line.front() == ' ' || line.front() == '\t') throw Refused(400, "Et felt i hodet går over flere linjer.");
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) throw Refused(400, "Et felt i hodet er ugyldig.");
    const std::string_view name = line.substr(0, colon);
    if (!std::all_of(name.begin(), name.end(), is_token_character)) throw Refused(400, "Et felt i hodet er ugyldig.");
}

void check_raw_head(std::string_view head)
{
    std::size_t lines = 0;
    while (!head.empty()) {
        const std::size_t end = head.find("\r\n");
        if (end == std::string_view::npos) throw Refused(400, "Hodet er ikke avsluttet.");
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end + 2);
        if (line.empty() && head.empty()) return;
        if (line.empty()) throw Refused(400, "Hodet har en tom linje.");
        if (lines == 0)
            check_request_line(line);
        else
            check_field_line(line);
        if (lines++ > header_fields) throw Refused(431, "Hodet har for mange felt.");
    }
    throw Refused(400, "Hodet er ikke avsluttet.");
}

} // namespace samband::http
