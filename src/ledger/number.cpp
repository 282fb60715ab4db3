#include "ledger/number.h"

#include <charconv>

namespace samband::ledger {

std::string big_endian(std::uint64_t number, int count)
{
    std::string bytes;
    for (int i = count - 1; i >= 0; --i) bytes += static_cast<char>(number >> (8 * i));
    return bytes;
}

std::uint64_t from_big_endian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

std::optional<std::uint64_t> parse_decimal(std::string_view text)
{
    if (text.empty() || (text.size() > 1 && text[0] == '0') || text[0] == '-') return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return static_cast<std::uint64_t>(number);
}

} // namespace samband::ledger
