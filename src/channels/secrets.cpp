#include "channels/secrets.h"

#include "base/problem.h"
#include "base/random.h"
#include "base/text.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace samband::channels {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);

static constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static constexpr std::size_t seal_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

using Key = std::array<std::uint8_t, 32>;

static bool read_key(const std::filesystem::path& file, Key& key)
{
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) return false;
    const auto count = ::read(opened, key.data(), key.size());
    ::close(opened);
    if (count == static_cast<ssize_t>(key.size())) return true;
    throw Problem(ProblemCode::internal, "channels: secrets.key cannot be read");
}

/// Written beside, flushed and linked: two who make it at once agree on the first one's.
static void make_key(const std::filesystem::path& file)
{
    Key made = random_bytes<32>();
    const std::filesystem::path beside = file.string() + "." + random_token(8);
    const int opened = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = opened >= 0 &&
                         ::write(opened, made.data(), made.size()) == static_cast<ssize_t>(made.size()) &&
                         ::fsync(opened) == 0;
    sodium_memzero(made.data(), made.size());
    if (opened >= 0) ::close(opened);
    const bool linked = written && (::link(beside.c_str(), file.c_str()) == 0 || errno == EEXIST);
    ::unlink(beside.c_str());
    if (!linked) throw Problem(ProblemCode::internal, "channels: secrets.key cannot be written");
    const int folder = ::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

Secrets::Secrets(const std::filesystem::path& keys)
{
    const std::filesystem::path file = keys / "secrets.key";
    if (read_key(file, key_)) return;
    std::filesystem::create_directories(keys);
    make_key(file);
    if (!read_key(file, key_)) throw Problem(ProblemCode::internal, "channels: secrets.key cannot be read");
}

Secrets::~Secrets()
{
    sodium_memzero(key_.data(), key_.size());
}

static const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string Secrets::seal(std::string_view secret, std::string_view what) const
{
    std::string sealed(nonce_bytes + secret.size() + seal_bytes, '\0');
    auto* nonce = reinterpret_cast<unsigned char*>(sealed.data());
    fill_random(nonce, nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_bytes, nullptr, bytes_of(secret), secret.size(),
                                               bytes_of(what), what.size(), nullptr, nonce, key_.data());
    return to_hex(sealed);
}

std::string Secrets::open(std::string_view sealed, std::string_view what) const
{
    std::string bytes;
    if (from_hex(sealed, bytes) && bytes.size() >= nonce_bytes + seal_bytes) {
        std::string secret(bytes.size() - nonce_bytes - seal_bytes, '\0');
        const unsigned char* nonce = bytes_of(bytes);
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(secret.data()), nullptr,
                                                       nullptr, nonce + nonce_bytes, bytes.size() - nonce_bytes,
                                                       bytes_of(what), what.size(), nonce, key_.data()) == 0)
            return secret;
    }
    throw Problem(ProblemCode::unavailable, "Kontoens passord kan ikke leses. Legg det inn på nytt.");
}

std::string Secrets::token(std::string_view what) const
{
    static constexpr std::string_view use = "samband token "; // the key seals too: the two never meet
    std::string told(crypto_generichash_BYTES, '\0');
    const std::string said = std::string(use) + std::string(what);
    crypto_generichash(reinterpret_cast<unsigned char*>(told.data()), told.size(), bytes_of(said), said.size(),
                       key_.data(), key_.size());
    return to_base64url(told);
}

} // namespace samband::channels
