#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>

namespace samband {
namespace {

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&))
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = instance(error);
    assert(U_SUCCESS(error) && "ICU lacks its normalisation data");
    return *found;
}

icu::StringPiece piece(std::string_view text)
{
    return {text.data(), static_cast<int32_t>(text.size())};
}

/// Appends a word of ASCII and æ, ø, å, which is what most words are: ICU takes fifty times as long.
/// False, and nothing appended, if the word holds anything else.
bool append_folded_plain(std::string& out, std::string_view word)
{
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (static_cast<unsigned char>(c) < 0x80) {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            continue;
        }
        const std::string_view letter = word.substr(i++, 2);
        if (letter == "æ" || letter == "Æ")
            out += "æ";
        else if (letter == "ø" || letter == "Ø")
            out += "ø";
        else if (letter == "å" || letter == "Å")
            out += "å";
        else
            return out.resize(start), false;
    }
    return true;
}

/// Marks that sit on letters of any script. Vowel signs of Indic scripts or Arabic points are no such marks.
bool is_mark(UChar32 c)
{
    const UBlockCode block = ublock_getCode(c);
    return block == UBLOCK_COMBINING_DIACRITICAL_MARKS || block == UBLOCK_COMBINING_DIACRITICAL_MARKS_SUPPLEMENT ||
           block == UBLOCK_COMBINING_DIACRITICAL_MARKS_EXTENDED || block == UBLOCK_COMBINING_MARKS_FOR_SYMBOLS ||
           block == UBLOCK_COMBINING_HALF_MARKS;
}

/// Drops the marks of a decomposed text; an `a` with a ring first among its marks is the letter å.
icu::UnicodeString without_marks(const icu::UnicodeString& decomposed)
{
    constexpr UChar32 ring = 0x030a;
    icu::UnicodeString out;
    bool marked = false;
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        if (!is_mark(c)) {
            out.append(c);
            marked = false;
            continue;
        }
        const bool letter_aa = c == ring && !marked && out.endsWith(u"a", 1);
        if (letter_aa) out.replace(out.length() - 1, 1, u'å');
        marked = true;
    }
    return out;
}

std::string folded_by_icu(std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2& nfd = normalizer(icu::Normalizer2::getNFDInstance);
    const icu::Normalizer2& nfc_form = normalizer(icu::Normalizer2::getNFCInstance);
    // Decomposed before, too: a few marks become letters by folding (Unicode, canonical caseless matching).
    icu::UnicodeString folded = nfd.normalize(icu::UnicodeString::fromUTF8(piece(text)), error);
    folded.foldCase(U_FOLD_CASE_DEFAULT);
    folded = nfc_form.normalize(without_marks(nfd.normalize(folded, error)), error);
    assert(U_SUCCESS(error));
    std::string out;
    return folded.toUTF8String(out);
}

} // namespace

std::string fold(std::string_view text)
{
    // Word by word: nothing composes or folds across a space.
    std::string out;
    out.reserve(text.size());
    for (;;) {
        const std::size_t space = text.find(' ');
        const std::string_view word = text.substr(0, space);
        if (!append_folded_plain(out, word)) out += folded_by_icu(word);
        if (space == text.npos) return out;
        out += ' ';
        text.remove_prefix(space + 1);
    }
}

std::string nfc(std::string_view text)
{
    if (is_ascii(text)) return std::string(text);
    if (!is_utf8(text)) return nfc(to_utf8(text)); // ICU would let it through
    UErrorCode error = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
    normalizer(icu::Normalizer2::getNFCInstance).normalizeUTF8(0, piece(text), sink, nullptr, error);
    assert(U_SUCCESS(error));
    return out;
}

} // namespace samband
