#pragma once
#include <string>
#include <string_view>

namespace samband::mail {

/// The bytes of a text as UTF-8 without NUL, whatever its sender calls their character set. What is UTF-8 stays so,
/// also where they call it something else; what they call by no name we know is read as Windows-1252, which most mail
/// of that kind is. What cannot be read becomes U+FFFD.
std::string text_in(std::string_view bytes, std::string_view charset);

} // namespace samband::mail
