#pragma once
#include <string>
#include <string_view>

/// Texts as they go over the wire in mail: ASCII, lines ended by CRLF and no longer than RFC 5322 § 2.1.1 allows.
namespace samband::mail {

/// A body (RFC 2045 § 6.7) of text with any line ends. `=_` is in no such text, so that a boundary may have it.
void append_quoted_printable(std::string& out, std::string_view text);

/// A body (RFC 2045 § 6.8), 76 characters a line.
void append_base64(std::string& out, std::string_view bytes);

/// The value of an unstructured field, folded, and in encoded words (RFC 2047) where it is more than ASCII or could be
/// taken for one. `column` characters stand before it on its line.
void append_words(std::string& out, std::string_view text, std::size_t column);

/// A display name: quoted (RFC 5322 § 3.2.4) or in encoded words.
void append_phrase(std::string& out, std::string_view name);

/// `; name="value"`, or in RFC 2231's form where it is more than ASCII.
void append_parameter(std::string& out, std::string_view name, std::string_view value);

} // namespace samband::mail
