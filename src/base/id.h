#pragma once
#include "base/instant.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samband {

/// A UUIDv7 (RFC 9562): 48 bits of milliseconds, then randomness. Ids made in one transaction sort in the order made.
class Id {
public:
    Id() = default;                                        ///< the nil id, which names nothing
    static std::optional<Id> parse(std::string_view text); ///< 36 characters, any case; any UUID version
    /// Made of a time and ten bytes of randomness from the caller (six bits of them give way to version and variant).
    static Id v7(Instant at, const std::array<std::uint8_t, 10>& randomness);

    std::string text() const; ///< 36 characters, lower case
    bool nil() const { return bytes_ == std::array<std::uint8_t, 16>{}; }
    const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
};

} // namespace samband

template <>
struct std::hash<samband::Id> {
    std::size_t operator()(const samband::Id& id) const noexcept;
};
