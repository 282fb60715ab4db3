#include "channels/networks/tags.h"

#include "language/address.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace samband::channels::networks {

static bool of_word(UChar32 c)
{
    return c == '_' || u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

/// Where the word that begins at `at` ends, and whether it has a letter.
struct Word {
    std::size_t end = 0;
    bool letters = false;
};

static Word word_at(std::string_view text, std::size_t at)
{
    Word word{at};
    while (word.end < text.size()) {
        std::size_t next = word.end;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), next, text.size(), c);
        if (!of_word(c)) break;
        word.letters |= u_isalpha(c) != 0;
        word.end = next;
    }
    return word;
}

static bool after_word(std::string_view text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && U8_IS_TRAIL(text[before - 1])) --before;
    if (before == 0) return false;
    UChar32 c = 0;
    --before;
    U8_NEXT_OR_FFFD(text.data(), before, text.size(), c);
    return of_word(c);
}

static std::vector<Tag> tags_in(std::string_view text, char sign, bool dots)
{
    const std::vector<language::Address> addresses = language::addresses_in(text);
    std::vector<Tag> tags;
    for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
        const bool inside = std::ranges::any_of(addresses, [&](const auto& a) { return a.begin <= at && at < a.end; });
        if (inside || after_word(text, at)) continue;
        Word word = word_at(text, at + 1);
        while (dots && word.letters && word.end + 1 < text.size() && text[word.end] == '.') {
            const Word more = word_at(text, word.end + 1);
            if (more.end == word.end + 1) break;
            word.end = more.end;
        }
        if (word.letters) tags.push_back({at, word.end});
    }
    return tags;
}

std::vector<Tag> hashtags_in(std::string_view text)
{
    return tags_in(text, '#', false);
}

std::vector<Tag> mentions_in(std::string_view text)
{
    return tags_in(text, '@', true);
}

} // namespace samband::channels::networks
