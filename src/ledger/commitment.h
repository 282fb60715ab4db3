#pragma once
#include "ledger/hash.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What stands in the open log for what was done: a salted commitment, and nothing else. A bare hash of a short
/// message could be guessed; when salt and content are erased, what is left says nothing.
namespace samband::ledger {

using Salt = std::array<std::uint8_t, 32>;

inline constexpr std::size_t entry_size = 33;
inline constexpr char entry_version = 1;

/// SHA-256(salt ‖ canonical JSON).
Hash commit(const Salt& salt, std::string_view canonical);

/// SHA-256(salt ‖ SHA-256 of the file): a picture known to many cannot be recognised by its hash.
Hash commit_attachment(const Salt& salt, const Hash& file);

/// The entry of the log: 0x01 ‖ commitment. The first byte is the version of the format.
std::string entry_of(const Hash& commitment);

/// The commitment in an entry of version 1; nothing for any other bytes.
std::optional<Hash> commitment_in(std::string_view entry);

/// leaf_hash(entry_of(commitment)), without making the string.
Hash leaf_of(const Hash& commitment);

std::string to_hex(const Salt& salt);
std::optional<Salt> salt_from_hex(std::string_view hex);

} // namespace samband::ledger
