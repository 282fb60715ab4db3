#include "ledger/key.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/hash.h"
#include "ledger/number.h"

#include <algorithm>
#include <cassert>
#include <sodium.h>

namespace samband::ledger {
namespace {

constexpr std::string_view private_prefix = "PRIVATE+KEY+";
constexpr std::size_t signature_size = 64;

std::string id_bytes(std::uint32_t id)
{
    return big_endian(id, 4);
}

/// The parts of `name+hex key id+base64(type ‖ 32 bytes)`, the key id not yet compared.
struct KeyText {
    std::string name;
    std::string id;
    KeyType type = KeyType::log;
    std::array<std::uint8_t, 32> bytes{};
};

KeyText read_key_text(std::string_view text, const Problem& refused)
{
    // The base64 may hold a + of its own; name and key id cannot.
    const std::size_t first = text.find('+');
    const std::size_t second = first == text.npos ? first : text.find('+', first + 1);
    if (second == text.npos) throw refused;
    KeyText parts;
    parts.name = text.substr(0, first);
    std::string bytes;
    if (!is_key_name(parts.name) || !from_hex(text.substr(first + 1, second - first - 1), parts.id) ||
        !from_base64(text.substr(second + 1), bytes) || bytes.size() != 33)
        throw refused;
    if (bytes[0] != char{0x01} && bytes[0] != char{0x04}) throw refused;
    parts.type = static_cast<KeyType>(bytes[0]);
    std::copy(bytes.begin() + 1, bytes.end(), parts.bytes.begin());
    return parts;
}

std::string key_text(const VerifierKey& key, const std::uint8_t* bytes)
{
    std::string raw(1, static_cast<char>(key.type));
    raw.append(reinterpret_cast<const char*>(bytes), 32);
    return key.name + '+' + to_hex(id_bytes(key.id())) + '+' + to_base64(raw);
}

bool ed25519_holds(const PublicKey& key, std::string_view message, std::string_view signature)
{
    return crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                       key.data()) == 0;
}

} // namespace

bool is_key_name(std::string_view name)
{
    if (name.empty() || !is_utf8(name)) return false;
    const auto plain = [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != '+' && c != 0x7f; };
    if (!std::all_of(name.begin(), name.end(), plain)) return false;
    constexpr std::string_view spaces[] = {"\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
                                           "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
                                           "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};
    return std::none_of(std::begin(spaces), std::end(spaces),
                        [name](std::string_view space) { return name.find(space) != name.npos; });
}

std::uint32_t key_id(std::string_view name, KeyType type, const PublicKey& key)
{
    std::string named(name);
    named += '\n';
    named += static_cast<char>(type);
    const Hash hash = sha256(named, {reinterpret_cast<const char*>(key.data()), key.size()});
    return static_cast<std::uint32_t>(from_big_endian(hash.view().substr(0, 4)));
}

std::string VerifierKey::text() const
{
    return key_text(*this, key.data());
}

VerifierKey VerifierKey::parse(std::string_view text)
{
    const Problem refused(ProblemCode::invalid, "Dette er ikke en verifiseringsnøkkel (navn+id+nøkkel).");
    const KeyText parts = read_key_text(text, refused);
    VerifierKey key{parts.name, parts.type, parts.bytes};
    if (parts.id != id_bytes(key.id())) throw refused;
    return key;
}

bool VerifierKey::holds(std::string_view text, std::string_view signature) const
{
    switch (type) {
    case KeyType::log:
        return signature.size() == signature_size && ed25519_holds(key, text, signature);
    case KeyType::witness: {
        if (signature.size() != 8 + signature_size) return false;
        const std::uint64_t time_s = from_big_endian(signature.substr(0, 8));
        return ed25519_holds(key, cosigned_message(time_s, text), signature.substr(8));
    }
    }
    return false;
}

SigningKey::SigningKey(std::string name, KeyType type, const std::array<std::uint8_t, 32>& seed)
    : verifier_{std::move(name), type, {}}
{
    assert(is_key_name(verifier_.name));
    crypto_sign_seed_keypair(verifier_.key.data(), secret_.data(), seed.data());
}

SigningKey::~SigningKey()
{
    sodium_memzero(secret_.data(), secret_.size());
}

std::string SigningKey::sign(std::string_view message) const
{
    std::string signature(signature_size, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.data()), message.size(), secret_.data());
    return signature;
}

// libsodium keeps the seed in the first half of the secret key.
std::string SigningKey::text() const
{
    return std::string(private_prefix) + key_text(verifier_, secret_.data());
}

SigningKey SigningKey::parse(std::string_view text)
{
    const Problem refused(ProblemCode::invalid, "Dette er ikke en signeringsnøkkel (PRIVATE+KEY+navn+id+nøkkel).");
    if (!text.starts_with(private_prefix)) throw refused;
    const KeyText parts = read_key_text(text.substr(private_prefix.size()), refused);
    SigningKey key(parts.name, parts.type, parts.bytes);
    if (parts.id != id_bytes(key.verifier().id())) throw refused;
    return key;
}

std::string cosigned_message(std::uint64_t time_s, std::string_view text)
{
    return "cosignature/v1\ntime " + std::to_string(time_s) + '\n' + std::string(text);
}

} // namespace samband::ledger
