#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

/// What is checked of a head's raw bytes before any parser sees them: a server and a proxy that read the same bytes
/// differently let a stranger smuggle one request inside another (RFC 9112 § 11.2).
namespace samband::http {

/// Where the head ends (after its empty line) in `received`, or nothing while more must come. `seen` bytes have been
/// looked at already. Throws Refused as soon as it cannot become a head: a line break that is not CRLF or
/// a control character (400), more than `head_bytes` (431), a request line that is too long (414).
std::optional<std::size_t> find_head_end(std::string_view received, std::size_t seen);

/// Throws Refused unless `head` is one request line with single spaces and an HTTP/1.0 or 1.1 version (505 for others),
/// followed by at most `header_fields` fields (431) whose names are tokens up to the colon, none folded.
void check_raw_head(std::string_view head);

/// A character that a method, a field name or a cookie name may hold (RFC 9110 § 5.6.2).
bool is_token_character(char character);

} // namespace samband::http
