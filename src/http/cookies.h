#pragma once
#include <map>
#include <string>
#include <string_view>

namespace samband::http {

/// A cookie that the server sets: always HttpOnly, SameSite=Lax, for the whole host and nobody else.
struct Cookie {
    std::string name;   ///< a token, without the server's prefix
    std::string value;  ///< RFC 6265's characters: base64url, ids, code words
    int max_age_s = -1; ///< -1 till the browser closes; 0 forgets it
};

/// The value of Set-Cookie. `secure` and a `__Host-` prefix go together. Throws Problem internal for a name or value
/// that a cookie cannot hold.
std::string set_cookie(const Cookie& cookie, std::string_view prefix, bool secure);

/// Reads a Cookie header into `cookies`, prefix taken off. With a prefix, cookies without it are not ours: a neighbour
/// under the same domain could have planted them. The first of a name wins.
void read_cookies(std::string_view header, std::string_view prefix,
                  std::map<std::string, std::string, std::less<>>& cookies);

} // namespace samband::http
