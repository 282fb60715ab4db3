#include "ledger/hash.h"

#include "base/text.h"

#include <cstring>

// The one-shot functions of OpenSSL 3 look the algorithm up at each call, which costs more than hashing a leaf.
// The plain ones do not; they are marked as old, and this says that we know.
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>

namespace samband::ledger {
namespace {

class Sha256 {
public:
    Sha256() { SHA256_Init(&state_); }
    Sha256& add(std::string_view bytes)
    {
        SHA256_Update(&state_, bytes.data(), bytes.size());
        return *this;
    }
    Hash done()
    {
        Hash hash;
        SHA256_Final(hash.bytes.data(), &state_);
        return hash;
    }

private:
    SHA256_CTX state_;
};

} // namespace

Hash sha256(std::string_view bytes)
{
    return Sha256().add(bytes).done();
}

Hash sha256(std::string_view first, std::string_view second)
{
    return Sha256().add(first).add(second).done();
}

Hash leaf_hash(std::string_view entry)
{
    constexpr char prefix = 0;
    return sha256({&prefix, 1}, entry);
}

Hash node_hash(const Hash& left, const Hash& right)
{
    char block[65];
    block[0] = 1;
    std::memcpy(block + 1, left.bytes.data(), 32);
    std::memcpy(block + 33, right.bytes.data(), 32);
    return sha256({block, sizeof block});
}

const Hash& empty_root()
{
    static const Hash root = sha256({});
    return root;
}

std::string Hash::hex() const
{
    return samband::to_hex(view());
}
std::string Hash::base64() const
{
    return to_base64(view());
}

std::optional<Hash> Hash::from_bytes(std::string_view bytes)
{
    Hash hash;
    if (bytes.size() != hash.bytes.size()) return std::nullopt;
    std::memcpy(hash.bytes.data(), bytes.data(), bytes.size());
    return hash;
}

std::optional<Hash> Hash::from_hex(std::string_view hex)
{
    std::string bytes;
    if (hex.size() != 64 || !samband::from_hex(hex, bytes)) return std::nullopt;
    return from_bytes(bytes);
}

std::optional<Hash> Hash::from_base64(std::string_view text)
{
    std::string bytes;
    if (text.size() != 44 || !samband::from_base64(text, bytes)) return std::nullopt;
    return from_bytes(bytes);
}

} // namespace samband::ledger
