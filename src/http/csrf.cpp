#include "http/csrf.h"
#include "base/random.h"
#include "base/text.h"
#include "http/head.h"
#include "http/refusal.h"

#include <sodium.h>

namespace samband::http {

static constexpr std::size_t nonce_characters = 22; ///< 16 bytes in base64url

std::string mark_of(std::string_view text, std::string_view secret)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::string mark(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(mark.data()));
    return to_base64url(mark);
}

std::string csrf_token(std::string_view secret)
{
    const std::string nonce = random_token(16);
    return nonce + mark_of("csrf:" + nonce, secret);
}

bool is_csrf_token(std::string_view token, std::string_view secret)
{
    if (secret.empty() || token.size() <= nonce_characters) return false;
    const std::string expected = mark_of("csrf:" + std::string(token.substr(0, nonce_characters)), secret);
    const std::string_view given = token.substr(nonce_characters);
    return given.size() == expected.size() && sodium_memcmp(given.data(), expected.data(), expected.size()) == 0;
}

static std::string host_of_origin(std::string_view origin)
{
    const std::size_t scheme = origin.find("://");
    if (scheme == std::string_view::npos) return {};
    try {
        return host_name(origin.substr(scheme + 3));
    } catch (const Refused&) {
        return {};
    }
}

void check_same_site(const Request& request)
{
    const std::string* site = request.header("sec-fetch-site");
    const std::string* origin = request.header("origin");
    const bool other_site = site && *site != "same-origin" && *site != "none";
    const bool other_origin = origin && host_of_origin(*origin) != request.host;
    if (other_site || other_origin) throw Refused(403, "Skjemaet ble sendt fra et annet nettsted.");
}

void check_csrf(const Request& request, std::string_view secret)
{
    std::string_view token;
    if (const std::string* header = request.header("x-csrf-token"))
        token = *header;
    else if (const Json* field = request.body.find("_csrf"); field && field->is_string())
        token = field->string();
    if (!is_csrf_token(token, secret))
        throw Refused(403, "Skjemaet er for gammelt. Last siden på nytt og send det en gang til.");
}

} // namespace samband::http
