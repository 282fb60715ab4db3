#include "mail/encode.h"

#include "base/text.h"

namespace samband::mail {
namespace {

constexpr std::size_t line_most = 76; // of a body, with the `=` of a soft break; of a header 78
constexpr char hex_digits[] = "0123456789ABCDEF";

void append_escaped(std::string& out, char mark, unsigned char c)
{
    const char escaped[] = {mark, hex_digits[c >> 4], hex_digits[c & 15]};
    out.append(escaped, sizeof escaped);
}

/// Characters that stand for themselves in a body, looked up: most of a mail passes here.
constexpr std::array<bool, 256> plain_in_body = [] {
    std::array<bool, 256> plain{};
    for (int c = 32; c <= 126; ++c) plain[static_cast<std::size_t>(c)] = c != '=';
    plain['\t'] = true;
    return plain;
}();

/// One line without its end. A space at its end would be lost on the way; a dot or "From " at its start means
/// something to some.
void append_line(std::string& out, std::string_view line)
{
    std::size_t column = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto c = static_cast<unsigned char>(line[i]);
        if ((c < 0x20 && c != '\t') || c == 0x7f) continue; // says something to terminals, nothing to people
        const bool last = i + 1 == line.size();
        const bool plain =
            plain_in_body[c] && !(last && (c == ' ' || c == '\t')) && !(i == 0 && (c == 'F' || c == '.'));
        const std::size_t width = plain ? 1 : 3;
        if (column + width > line_most - (last ? 0 : 1)) {
            out += "=\r\n";
            column = 0;
        }
        if (plain)
            out += static_cast<char>(c);
        else
            append_escaped(out, '=', c);
        column += width;
    }
}

bool needs_encoding(std::string_view text)
{
    return text.find("=?") != text.npos ||
           std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x7f; });
}

/// Encoded words of at most 75 characters, each of whole characters (RFC 2047 § 2 and § 5), one a line but the first.
void append_encoded(std::string& out, std::string_view text)
{
    constexpr std::size_t bytes_most = 45;
    for (bool first = true; !text.empty(); first = false) {
        std::size_t count = std::min(bytes_most, text.size());
        while (count < text.size() && count > 0 && (static_cast<unsigned char>(text[count]) & 0xC0) == 0x80) --count;
        if (count == 0) count = std::min(bytes_most, text.size());
        out.append(first ? "" : "\r\n ").append("=?utf-8?B?").append(to_base64(text.substr(0, count))).append("?=");
        text.remove_prefix(count);
    }
}

} // namespace

void append_quoted_printable(std::string& out, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
        append_line(out, text.substr(at, end - at));
        out += "\r\n";
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
}

void append_base64(std::string& out, std::string_view bytes)
{
    const std::string whole = to_base64(bytes);
    for (std::size_t at = 0; at < whole.size(); at += line_most) out.append(whole, at, line_most).append("\r\n");
}

void append_words(std::string& out, std::string_view text, std::size_t column)
{
    if (needs_encoding(text)) return append_encoded(out, text);
    while (!text.empty()) {
        std::size_t end = std::min(text.find(' ', 1), text.size()); // a word with the space before it
        if (column + end > line_most && column > 1 && text.front() == ' ') {
            out += "\r\n";
            column = 0;
        }
        out.append(text.substr(0, end));
        column += end;
        text.remove_prefix(end);
    }
}

void append_phrase(std::string& out, std::string_view name)
{
    if (needs_encoding(name)) return append_encoded(out, name);
    out += '"';
    for (const char c : name) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
}

void append_parameter(std::string& out, std::string_view name, std::string_view value)
{
    out.append(";\r\n ").append(name);
    if (!needs_encoding(value)) {
        out += '=';
        append_phrase(out, value);
        return;
    }
    out += "*=utf-8''";
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) || c == '.' || c == '-' || c == '_'))
            out += c;
        else
            append_escaped(out, '%', byte);
    }
}

} // namespace samband::mail
