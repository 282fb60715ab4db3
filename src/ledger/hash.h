#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// SHA-256 as the log uses it (RFC 6962 § 2.1: leaves and nodes hash under different first bytes).
namespace samband::ledger {

struct Hash {
    std::array<std::uint8_t, 32> bytes{};

    friend bool operator==(const Hash&, const Hash&) = default;
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
    std::string hex() const;
    std::string base64() const;

    /// Nothing unless there are 32 bytes of it.
    static std::optional<Hash> from_bytes(std::string_view bytes);
    static std::optional<Hash> from_hex(std::string_view hex);
    static std::optional<Hash> from_base64(std::string_view text);
};

Hash sha256(std::string_view bytes);
/// Of both, one after the other, without joining them in memory.
Hash sha256(std::string_view first, std::string_view second);

/// SHA-256(0x00 ‖ entry).
Hash leaf_hash(std::string_view entry);
/// SHA-256(0x01 ‖ left ‖ right).
Hash node_hash(const Hash& left, const Hash& right);
/// SHA-256 of nothing: the root of a log without entries.
const Hash& empty_root();

} // namespace samband::ledger
