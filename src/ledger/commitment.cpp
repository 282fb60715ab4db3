#include "ledger/commitment.h"

#include "base/text.h"

#include <cstring>

namespace samband::ledger {

static std::string_view view(const Salt& salt)
{
    return {reinterpret_cast<const char*>(salt.data()), salt.size()};
}

Hash commit(const Salt& salt, std::string_view canonical)
{
    return sha256(view(salt), canonical);
}

Hash commit_attachment(const Salt& salt, const Hash& file)
{
    return sha256(view(salt), file.view());
}

std::string entry_of(const Hash& commitment)
{
    std::string entry(1, entry_version);
    entry += commitment.view();
    return entry;
}

std::optional<Hash> commitment_in(std::string_view entry)
{
    if (entry.size() != entry_size || entry.front() != entry_version) return std::nullopt;
    return Hash::from_bytes(entry.substr(1));
}

Hash leaf_of(const Hash& commitment)
{
    char block[1 + entry_size];
    block[0] = 0;
    block[1] = entry_version;
    std::memcpy(block + 2, commitment.bytes.data(), 32);
    return sha256({block, sizeof block});
}

std::string to_hex(const Salt& salt)
{
    return samband::to_hex(view(salt));
}

std::optional<Salt> salt_from_hex(std::string_view hex)
{
    const std::optional<Hash> bytes = Hash::from_hex(hex);
    return bytes ? std::optional(bytes->bytes) : std::nullopt;
}

} // namespace samband::ledger
