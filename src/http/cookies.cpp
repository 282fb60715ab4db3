#include "http/cookies.h"
#include "base/problem.h"
#include "base/text.h"
#include "http/limits.h"
#include "http/raw_head.h"

#include <algorithm>

namespace samband::http {

static bool is_cookie_octet(char c)
{
    return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
}

std::string set_cookie(const Cookie& cookie, std::string_view prefix, bool secure)
{
    const bool named = !cookie.name.empty() && std::all_of(cookie.name.begin(), cookie.name.end(), is_token_character);
    if (!named || !std::all_of(cookie.value.begin(), cookie.value.end(), is_cookie_octet))
        throw Problem(ProblemCode::internal, "a cookie cannot hold this: " + cookie.name);
    std::string text = std::string(prefix) + cookie.name + "=" + cookie.value + "; Path=/; HttpOnly; SameSite=Lax";
    if (cookie.max_age_s >= 0) text += "; Max-Age=" + std::to_string(cookie.max_age_s);
    if (secure || !prefix.empty()) text += "; Secure";
    return text;
}

void read_cookies(std::string_view header, std::string_view prefix,
                  std::map<std::string, std::string, std::less<>>& cookies)
{
    for (std::string_view item : split(header, ';')) {
        item = trim(item);
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos || !item.starts_with(prefix)) continue;
        if (cookies.size() == cookies_read) return;
        if (equals <= prefix.size()) continue;
        const std::string_view name = item.substr(prefix.size(), equals - prefix.size());
        std::string_view value = item.substr(equals + 1);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        cookies.try_emplace(std::string(name), value);
    }
}

} // namespace samband::http
