#include "http/etag.h"
#include "base/text.h"

#include <sodium.h>

namespace samband::http {

static std::string hash_of(std::initializer_list<std::string_view> parts)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 16);
    for (std::string_view part : parts) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
        const unsigned char end = 0;
        crypto_generichash_update(&state, &end, 1);
    }
    std::string hash(16, '\0');
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
    return to_base64url(hash);
}

std::string weak_etag(std::initializer_list<std::string_view> parts)
{
    return "W/\"" + hash_of(parts) + "\"";
}

bool names_etag(std::string_view if_none_match, std::string_view etag)
{
    if (if_none_match.empty()) return false;
    if (trim(if_none_match) == "*") return true;
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    for (std::string_view item : split(if_none_match, ',')) {
        item = trim(item);
        if (item.starts_with("W/")) item.remove_prefix(2);
        if (item == etag) return true;
    }
    return false;
}

std::string content_hash(std::string_view bytes)
{
    return hash_of({bytes}).substr(0, 16);
}

} // namespace samband::http
