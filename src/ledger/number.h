#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Numbers as the log's formats write them.
namespace samband::ledger {

/// The last `count` bytes of the number, most significant first.
std::string big_endian(std::uint64_t number, int count);
/// At most 8 bytes.
std::uint64_t from_big_endian(std::string_view bytes);

/// ASCII decimal without sign or leading zeroes, at most 2^63 − 1; nothing for any other text.
std::optional<std::uint64_t> parse_decimal(std::string_view text);

} // namespace samband::ledger
