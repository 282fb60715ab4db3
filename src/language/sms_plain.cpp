#include "language/sms_plain.h"

#include "base/text.h"
#include "language/sms_alphabet.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace samband::language {

static constexpr UChar32 joiner = 0x200D;

static bool is_flag_half(UChar32 c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// What has no look of its own after another: a variant, a skin, a key round a digit, a flag's tag, an accent.
static bool belongs_to_before(UChar32 c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3 || (c >= 0x1F3FB && c <= 0x1F3FF) ||
           (c >= 0xE0020 && c <= 0xE007F) || u_charType(c) == U_NON_SPACING_MARK;
}

std::size_t end_of_character(std::string_view text, std::size_t at)
{
    UChar32 before = 0;
    U8_NEXT_OR_FFFD(text.data(), at, text.size(), before);
    bool half = is_flag_half(before);
    while (at < text.size()) {
        std::size_t next = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), next, text.size(), c);
        const bool other_half = half && is_flag_half(c);
        const bool joined = c == joiner || (before == joiner && c > 0xFF);
        if (!belongs_to_before(c) && !other_half && !joined) break;
        half = false;
        before = c;
        at = next;
    }
    return at;
}

static void note_once(std::vector<std::string>& list, std::string_view character)
{
    if (std::ranges::count(list, character) == 0) list.emplace_back(character);
}

SmsPlain sms_plain(std::string_view given)
{
    const std::string text = nfc(given); // "a" with a ring on is "å", which the alphabet has
    SmsPlain plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
        const std::string_view one = std::string_view(text).substr(begin, at - begin);
        const auto other = plain_spelling(static_cast<char32_t>(c));
        if (septets_of(static_cast<char32_t>(c)) > 0) {
            plain.text += one;
        } else if (other && !u_isalpha(c)) {
            plain.text += *other;
            if (!other->empty() && !u_isspace(c)) note_once(plain.replaced, one);
        } else {
            at = end_of_character(text, begin);
            plain.text.append(text, begin, at - begin);
            note_once(plain.kept, std::string_view(text).substr(begin, at - begin));
        }
    }
    plain.changes = plain.text != given;
    return plain;
}

std::string sms_without_rest(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
        if (septets_of(static_cast<char32_t>(c)) > 0)
            plain += text.substr(begin, at - begin);
        else
            plain += plain_spelling(static_cast<char32_t>(c)).value_or("");
    }
    return plain;
}

} // namespace samband::language
