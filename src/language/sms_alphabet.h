#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

/// The alphabet of SMS: GSM 7 bit default alphabet and its extension table (3GPP TS 23.038 § 6.2.1).
namespace samband::language {

/// Septets that a character takes: 1 in the basic set, 2 in the extension table, 0 if the alphabet lacks it.
std::size_t septets_of(char32_t character);

/// What the alphabet has that says the same as a character it lacks: "-" for a dash, "" for what is not seen. Nothing
/// if there is no such. Of a letter it is a letter without its mark, which another name may be.
std::optional<std::string_view> plain_spelling(char32_t character);

} // namespace samband::language
