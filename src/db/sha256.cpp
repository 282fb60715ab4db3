#include "db/sha256.h"

#include "base/text.h"

#include <sodium.h>

namespace samband::db {

std::string sha256_hex(std::string_view bytes)
{
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return to_hex(hash);
}

} // namespace samband::db
