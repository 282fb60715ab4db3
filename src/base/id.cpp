#include "base/id.h"

#include <cstring>

namespace samband {
namespace {

constexpr std::uint8_t not_hex = 0xff;

constexpr std::array<std::uint8_t, 256> make_values()
{
    std::array<std::uint8_t, 256> values{};
    values.fill(not_hex);
    for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = static_cast<std::uint8_t>(i);
    for (int i = 0; i < 6; ++i) {
        values[static_cast<std::size_t>('a' + i)] = static_cast<std::uint8_t>(10 + i);
        values[static_cast<std::size_t>('A' + i)] = static_cast<std::uint8_t>(10 + i);
    }
    return values;
}
constexpr auto hex_values = make_values();

/// Where each byte's two digits stand among the 36 characters.
constexpr std::array<std::uint8_t, 16> places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

std::uint8_t hex_value(char c)
{
    return hex_values[static_cast<unsigned char>(c)];
}

} // namespace

std::optional<Id> Id::parse(std::string_view text)
{
    if (text.size() != 36) return std::nullopt;
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return std::nullopt;
    Id id;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::uint8_t high = hex_value(text[places[i]]);
        const std::uint8_t low = hex_value(text[places[i] + 1u]);
        if (high == not_hex || low == not_hex) return std::nullopt;
        id.bytes_[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return id;
}

// RFC 9562 § 5.7: 48 bits of time, version 7, 12 bits, variant 10, 62 bits.
Id Id::v7(Instant at, const std::array<std::uint8_t, 10>& randomness)
{
    Id id;
    auto ms = static_cast<std::uint64_t>(at.us / 1000);
    for (std::size_t i = 6; i-- > 0; ms >>= 8) id.bytes_[i] = static_cast<std::uint8_t>(ms);
    std::memcpy(id.bytes_.data() + 6, randomness.data(), randomness.size());
    id.bytes_[6] = static_cast<std::uint8_t>(0x70 | (id.bytes_[6] & 0x0f));
    id.bytes_[8] = static_cast<std::uint8_t>(0x80 | (id.bytes_[8] & 0x3f));
    return id;
}

std::string Id::text() const
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text(36, '-');
    for (std::size_t i = 0; i < places.size(); ++i) {
        text[places[i]] = digits[bytes_[i] >> 4];
        text[places[i] + 1u] = digits[bytes_[i] & 15];
    }
    return text;
}

} // namespace samband

std::size_t std::hash<samband::Id>::operator()(const samband::Id& id) const noexcept
{
    // Both halves count: foreign ids need not be random in either.
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, id.bytes().data(), 8);
    std::memcpy(&low, id.bytes().data() + 8, 8);
    return static_cast<std::size_t>((high * 0x9e3779b97f4a7c15u) ^ low);
}
