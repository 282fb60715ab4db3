#include "channels/networks/wording.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace samband::channels::networks {

static std::string without(std::string text, std::string_view secret);
static std::string without_tokens(std::string_view text);
static std::string on_one_line(std::string_view text);

std::string cleaned(std::string_view message, std::string_view secret)
{
    std::string text(message.substr(0, 4'096));
    for (std::size_t at = 0; at < secret.size();) {
        const std::size_t end = std::min(secret.find_first_of(" \t\r\n", at), secret.size());
        text = without(std::move(text), secret.substr(at, end - at));
        at = end + 1;
    }
    return shortened(on_one_line(without_tokens(to_utf8(text))), 300);
}

std::string without(std::string text, std::string_view secret)
{
    if (secret.size() < 6) return text; // too short to be one: it would only spoil the words
    for (std::size_t at = text.find(secret); at != text.npos; at = text.find(secret, at))
        text.replace(at, secret.size(), "…");
    return text;
}

static bool of_token(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
}

/// A run of forty such characters is no word of a sentence.
std::string without_tokens(std::string_view text)
{
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && of_token(text[end])) ++end;
        if (end == at) ++end;
        kept += end - at >= 40 ? std::string_view("…") : text.substr(at, end - at);
        at = end;
    }
    return kept;
}

/// Every run of white space and control characters as one space; none at the ends.
std::string on_one_line(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool space = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return std::string(trim(line));
}

static std::string comparable(std::string_view text)
{
    std::string plain = nfc(to_utf8(text));
    for (const std::string_view space : {"\u00a0", "\u200b", "\u200e", "\u200f", "\ufeff", "\u2028"})
        for (std::size_t at = plain.find(space); at != plain.npos; at = plain.find(space, at))
            plain.replace(at, space.size(), " ");
    return on_one_line(plain);
}

bool same_text(std::string_view a, std::string_view b)
{
    return comparable(a) == comparable(b);
}

std::string with_link(std::string_view text, std::string_view link)
{
    std::string whole(trim(text));
    const std::string_view page = link.substr(0, link.find('?')); // who writes it by hand leaves out what we add
    if (link.empty() || whole.find(page) != whole.npos) return whole;
    if (!whole.empty()) whole += "\n\n";
    return whole.append(link);
}

std::size_t utf16_length(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0) != 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
}

std::string percent_encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_' || c == '~'))
            out += c;
        else
            (((out += '%') += digits[byte >> 4]) += digits[byte & 15]);
    }
    return out;
}

} // namespace samband::channels::networks
