#include "base/text.h"

#include <algorithm>
#include <sodium.h>

namespace samband {
namespace {

const unsigned char* octets(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* octets(std::string& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::string base64(std::string_view bytes, int variant)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), octets(bytes), bytes.size(), variant);
    text.pop_back(); // the NUL that sodium ends it with
    return text;
}

} // namespace

std::string to_hex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), octets(bytes), bytes.size());
    text.pop_back();
    return text;
}

bool from_hex(std::string_view hex, std::string& bytes)
{
    std::string out(hex.size() / 2, '\0');
    std::size_t size = 0;
    if (hex.size() % 2 != 0) return false;
    if (sodium_hex2bin(octets(out), out.size(), hex.data(), hex.size(), nullptr, &size, nullptr) != 0) return false;
    if (size != out.size()) return false;
    bytes = std::move(out);
    return true;
}

std::string to_base64(std::string_view bytes)
{
    return base64(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string to_base64url(std::string_view bytes)
{
    return base64(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

bool from_base64(std::string_view text, std::string& bytes)
{
    if (text.size() % 4 != 0) return false;
    // libsodium 1.0.18 takes some bytes past ASCII for digits where `char` is signed.
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7e; }))
        return false;
    std::string out(text.size() / 4 * 3, '\0');
    std::size_t size = 0;
    if (sodium_base642bin(octets(out), out.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return false;
    out.resize(size);
    bytes = std::move(out);
    return true;
}

} // namespace samband
