#include "channels/meta/signature.h"

#include "base/text.h"

#include <array>
#include <sodium.h>

namespace samband::channels::meta {

static constexpr std::string_view scheme = "sha256=";

bool looks_signed(std::string_view header)
{
    if (!header.starts_with(scheme)) return false;
    header.remove_prefix(scheme.size());
    return header.size() == 2 * crypto_auth_hmacsha256_BYTES &&
           header.find_first_not_of("0123456789abcdef") == header.npos;
}

bool is_signed(std::string_view header, std::string_view body, std::string_view app_secret)
{
    if (app_secret.empty() || !looks_signed(header)) return false;
    std::string told;
    if (!from_hex(header.substr(scheme.size()), told)) return false;
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(app_secret.data()), app_secret.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(body.data()), body.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> right{};
    crypto_auth_hmacsha256_final(&state, right.data());
    return sodium_memcmp(told.data(), right.data(), right.size()) == 0;
}

} // namespace samband::channels::meta
