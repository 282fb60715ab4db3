#pragma once
#include "mail/compose.h"
#include "mail/limits.h"

#include <string_view>

namespace samband::mail {

/// Problem invalid, with the field, where a mail cannot be written as it is.
void check(const Message& message);

/// The text on one line: line breaks and controls of any kind as one space; at most `characters`.
std::string one_line(std::string_view text, std::size_t characters);

} // namespace samband::mail
