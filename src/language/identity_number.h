#pragma once
#include <array>
#include <cstdint>
#include <optional>

/// The numbers that the National Population Register gives people, by their arithmetic alone.
namespace samband::language {

using ElevenDigits = std::array<std::uint8_t, 11>;

struct IdentityNumber {
    bool classic = false;   ///< by the check digits in use until 2032; else only by the wider rule from then
    bool dated = false;     ///< begins with a day that exists; a common help number (FH) does not
    bool synthetic = false; ///< a test number: month + 65 or + 80
};

/// Fødselsnummer; D-number (day + 40), H-number (month + 40), both at once; FH-number (first digit 8 or 9, classic
/// check digits). Nothing if the digits are none of them.
/// Check digits: weights 3 7 6 1 8 9 4 5 2 (1) and 5 4 3 2 7 6 5 4 3 2 (1), each sum divisible by 11; from 2032 the
/// first sum may also leave 1, 2 or 3 (skatteetaten.github.io, nytt fødselsnummer fra 2032).
std::optional<IdentityNumber> identity_number(const ElevenDigits& digits);

} // namespace samband::language
