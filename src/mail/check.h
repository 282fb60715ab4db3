#pragma once
#include "mail/compose.h"
#include "mail/limits.h"

#include <string_view>

namespace samband::mail {

/// Problem invalid, with the field, where a mail cannot be written as it is.
void check(const Message& message);

/// The text on one line: line breaks and controls of any kind as one space; at most `characters`.
std::string one_line(std::string_view text, std::size_t characters);

/// RFC 5322 § 3.6.4: something, @, something, on one line; without the brackets.
bool is_message_id(std::string_view id);

} // namespace samband::mail
