#include "http/target.h"
#include "base/text.h"
#include "http/limits.h"
#include "http/refusal.h"

#include <algorithm>

namespace samband::http {

static int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static std::string decoded(std::string_view text, bool plus_is_space)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out += plus_is_space && text[at] == '+' ? ' ' : text[at];
            continue;
        }
        const int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
        if (high < 0 || low < 0) throw Refused(400, "Prosentkodingen er ugyldig.");
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    if (!is_utf8(out)) throw Refused(400, "Teksten er ikke UTF-8.");
    if (out.find('\0') != std::string::npos) throw Refused(400, "Teksten har et tegn som ikke er lov.");
    return out;
}

static std::string decoded_path(std::string_view raw)
{
    // What is a separator to one server and a letter to another is not taken at all.
    for (std::string_view ambiguous : {"%2f", "%2F", "%5c", "%5C", "\\"})
        if (raw.find(ambiguous) != std::string_view::npos) throw Refused(400, "Adressen er ugyldig.");
    std::string path = decoded(raw, false);
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (std::any_of(path.begin(), path.end(), is_control)) throw Refused(400, "Adressen er ugyldig.");
    for (std::string_view segment : split(path, '/'))
        if (segment == "." || segment == "..") throw Refused(400, "Adressen er ugyldig.");
    return path;
}

std::vector<std::pair<std::string, std::string>> read_urlencoded(std::string_view text, std::size_t most)
{
    std::vector<std::pair<std::string, std::string>> values;
    for (std::string_view item : split(text, '&')) {
        if (item.empty()) continue;
        if (values.size() == most) throw Refused(400, "Det er for mange felt.");
        const std::size_t equals = item.find('=');
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : item.substr(equals + 1);
        values.emplace_back(decoded(item.substr(0, equals), true), decoded(value, true));
    }
    return values;
}

/// Absolute form (RFC 9112 § 3.2.2): the authority goes into `out`, what follows is returned.
static std::string_view origin_form(std::string_view target, std::string& authority)
{
    for (std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        target.remove_prefix(scheme.size());
        const std::size_t slash = target.find('/');
        authority = std::string(target.substr(0, slash));
        return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
    }
    return target;
}

Target read_target(std::string_view target)
{
    Target out;
    const std::string_view origin = origin_form(target, out.authority);
    if (!origin.starts_with('/') || target.find('#') != std::string_view::npos)
        throw Refused(400, "Adressen er ugyldig.");
    const std::size_t question = origin.find('?');
    out.path = decoded_path(origin.substr(0, question));
    if (question != std::string_view::npos) out.query = read_urlencoded(origin.substr(question + 1), query_fields);
    return out;
}

} // namespace samband::http
