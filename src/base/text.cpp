#include "base/text.h"

#include "base/limits.h"

#include <algorithm>
#include <array>

namespace samband {
namespace {

/// White space past ASCII (Unicode's White_Space property), in UTF-8.
constexpr std::array<std::string_view, 19> wide_spaces{
    "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};

bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::size_t space_at_start(std::string_view text)
{
    if (text.empty()) return 0;
    if (is_space(text.front())) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::size_t space_at_end(std::string_view text)
{
    if (text.empty()) return 0;
    if (is_space(text.back())) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.ends_with(space)) return space.size();
    return 0;
}

/// Letters that folding keeps, as addresses spell them: Norwegian and Sámi.
struct Spelling {
    std::string_view letter;
    std::string_view spelt;
};
constexpr std::array<Spelling, 6> spellings{
    {{"å", "aa"}, {"æ", "ae"}, {"ø", "oe"}, {"đ", "d"}, {"ŧ", "t"}, {"ŋ", "n"}}};

bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string cut_at_word(std::string text, std::size_t most)
{
    if (text.size() <= most) return text;
    const std::size_t dash = text.rfind('-', most);
    text.resize(dash == std::string::npos || dash == 0 ? most : dash);
    return text;
}

} // namespace

std::string_view trim(std::string_view text)
{
    while (const std::size_t space = space_at_start(text)) text.remove_prefix(space);
    while (const std::size_t space = space_at_end(text)) text.remove_suffix(space);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == text.npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (const std::string& part : parts) {
        if (&part != parts.data()) out += between;
        out += part;
    }
    return out;
}

std::string slug(std::string_view text)
{
    const std::string folded = fold(text);
    std::string out;
    for (std::string_view rest = folded; !rest.empty();) {
        const auto known = std::find_if(spellings.begin(), spellings.end(),
                                        [&](const Spelling& s) { return rest.starts_with(s.letter); });
        const bool plain = is_letter_or_digit(rest.front());
        if (known != spellings.end())
            out += known->spelt;
        else if (plain)
            out += rest.front();
        else if (!out.empty() && out.back() != '-')
            out += '-';
        rest.remove_prefix(known != spellings.end() ? known->letter.size() : 1);
    }
    if (out.ends_with('-')) out.pop_back();
    return cut_at_word(std::move(out), limits::slug_characters);
}

std::string escape_html(std::string_view text)
{
    const auto entity = [](char c) -> std::string_view {
        switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
        }
    };
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view written = entity(text[i]);
        if (written.empty()) continue;
        out.append(text.substr(start, i - start)).append(written);
        start = i + 1;
    }
    out.append(text.substr(start));
    return out;
}

} // namespace samband
