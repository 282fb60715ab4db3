#pragma once
#include "base/instant.h"
#include "base/json.h"
#include "dialogue/way.h"

#include <optional>
#include <string>
#include <string_view>

/// Single values as Chatwoot's API writes them. Pure; what is missing or of another type is empty, or 0.
namespace samband::imports {

std::string text_in(const Json& value, std::string_view key);
std::int64_t number_in(const Json& value, std::string_view key);
/// Seconds since 1970 as a number or its digits, or RFC 3339.
std::optional<Instant> time_in(const Json& value, std::string_view key);

enum class MessageType { incoming, outgoing, activity, by_template };
/// As a number (0–3), or as its word.
MessageType type_in(const Json& message);
bool is_private(const Json& message);

/// The Message-ID of what came by mail, without brackets.
std::string mail_id_in(const Json& message);
/// By its address, whose last part is the file's name.
std::string name_of_attachment(const Json& attachment);

/// "Channel::Email" → email. What we have no way for was written elsewhere.
dialogue::Way way_of_channel(std::string_view channel);
/// "resolved" → "løst".
std::string status_in_words(std::string_view status);

} // namespace samband::imports
