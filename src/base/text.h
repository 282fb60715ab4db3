#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text in UTF-8: what is right, what is equal, how it is cut. What is not UTF-8 breaks nothing here;
/// `fold`, `nfc` and `slug` answer with right UTF-8 all the same.
namespace samband {

/// Well-formed UTF-8 by RFC 3629 (no surrogates, no overlong forms, nothing past U+10FFFF).
bool is_utf8(std::string_view text);

/// The text with U+FFFD for what is not well-formed.
std::string to_utf8(std::string_view text);

/// How many bytes from the start are well-formed; `text.size()` if all are.
std::size_t utf8_prefix(std::string_view text);

/// Where a byte stands: line and column from 1, the column in characters (code points).
struct TextPlace {
    int line = 1;
    int column = 1;
};
TextPlace place_at(std::string_view text, std::size_t offset);

/// Lower case and without marks, for finding and comparing: æ, ø and å stay letters of their own ("Løten" → "løten").
std::string fold(std::string_view text);

/// Normalised to NFC.
std::string nfc(std::string_view text);

/// Without white space (also NBSP) at both ends.
std::string_view trim(std::string_view text);

/// User-perceived characters (extended grapheme clusters).
std::size_t graphemes(std::string_view text);

/// At most `count` graphemes, with "…" where something was cut.
std::string shortened(std::string_view text, std::size_t count);

std::vector<std::string_view> split(std::string_view text, char at);
std::string join(const std::vector<std::string>& parts, std::string_view between);

/// "Vannet stenges på Ådalsbruk!" → "vannet-stenges-paa-aadalsbruk"; at most 80 characters, cut at a word; may be
/// empty.
std::string slug(std::string_view text);

/// For HTML text and quoted attributes: & < > " '
std::string escape_html(std::string_view text);

std::string to_hex(std::string_view bytes);
/// Nothing unless every pair is hexadecimal (any case).
bool from_hex(std::string_view hex, std::string& bytes);

/// RFC 4648 § 4 with padding; § 5 (URL-safe, without padding).
std::string to_base64(std::string_view bytes);
bool from_base64(std::string_view text, std::string& bytes); ///< strict: padded, canonical
std::string to_base64url(std::string_view bytes);

} // namespace samband
