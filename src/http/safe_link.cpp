#include "http/markdown.h"

namespace samband::http {

static bool has_host(std::string_view after_scheme)
{
    if (!after_scheme.starts_with("//")) return false;
    const std::string_view authority = after_scheme.substr(2, after_scheme.find_first_of("/?#", 2) - 2);
    // "https://loten.kommune.no@example.net" reads as ours and is not.
    return !authority.empty() && authority.find('@') == authority.npos && authority.front() != ':';
}

static bool is_plain(std::string_view url)
{
    return std::none_of(url.begin(), url.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= ' ' || byte == 0x7f || c == '\\' || c == '<' || c == '>' || c == '"';
    });
}

bool is_safe_link(std::string_view url)
{
    if (url.empty() || !is_plain(url)) return false;
    if (url.front() == '/') return !url.starts_with("//");
    const std::size_t colon = url.find(':');
    if (colon == url.npos) return false;
    std::string scheme(url.substr(0, colon));
    std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const std::string_view rest = url.substr(colon + 1);
    if (scheme == "http" || scheme == "https") return has_host(rest);
    return (scheme == "mailto" || scheme == "tel") && !rest.empty();
}

} // namespace samband::http
