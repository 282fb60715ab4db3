#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// Ed25519 keys of signed notes (c2sp.org/signed-note), with the names and texts that Go's sumdb/note uses too.
namespace samband::ledger {

/// What a signature by the key means. A log's key and a witness's are never the same.
enum class KeyType : std::uint8_t {
    log = 0x01,     ///< over the note's text
    witness = 0x04, ///< a cosignature/v1, with its time
};

using PublicKey = std::array<std::uint8_t, 32>;

/// Key names and origins: not empty, no space of any kind, no `+`, no control characters, valid UTF-8.
bool is_key_name(std::string_view name);

/// The first 4 bytes of SHA-256(name ‖ \n ‖ type ‖ public key), as a big-endian number.
std::uint32_t key_id(std::string_view name, KeyType type, const PublicKey& key);

struct VerifierKey {
    std::string name;
    KeyType type = KeyType::log;
    PublicKey key{};

    friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
    std::uint32_t id() const { return key_id(name, type, key); }
    /// `name+hex key id+base64(type ‖ public key)`.
    std::string text() const;
    /// Throws Problem invalid if it is not such a text, or its key id is another one.
    static VerifierKey parse(std::string_view text);

    /// Whether `signature` (64 bytes, or 8 of time and 64 for a witness) is this key's over the note's `text`.
    bool holds(std::string_view text, std::string_view signature) const;
};

/// A key that signs. Its secret is wiped from memory when it goes.
class SigningKey {
public:
    SigningKey(std::string name, KeyType type, const std::array<std::uint8_t, 32>& seed);
    ~SigningKey();
    SigningKey(const SigningKey&) = default;
    SigningKey& operator=(const SigningKey&) = default;

    const VerifierKey& verifier() const { return verifier_; }
    /// 64 bytes. Deterministic (RFC 8032): the same text gives the same signature.
    std::string sign(std::string_view message) const;

    /// `PRIVATE+KEY+name+hex key id+base64(type ‖ seed)`.
    std::string text() const;
    /// Throws Problem invalid; the message never holds a part of the text.
    static SigningKey parse(std::string_view text);

private:
    VerifierKey verifier_;
    std::array<std::uint8_t, 64> secret_{};
};

/// What a witness signs: `cosignature/v1`, the time in seconds, and the checkpoint's text.
std::string cosigned_message(std::uint64_t time_s, std::string_view text);

} // namespace samband::ledger
