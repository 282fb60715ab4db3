#include "base/text.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cassert>
#include <memory>

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

std::string folded_ascii(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
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

/// Making a break iterator reads its rules; each thread keeps one.
icu::BreakIterator& characters()
{
    thread_local const std::unique_ptr<icu::BreakIterator> kept = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
        assert(U_SUCCESS(error) && "ICU lacks its break rules");
        return made;
    }();
    return *kept;
}

/// Calls `at_boundary` with the byte offset after each grapheme until it answers false.
template <typename Visit>
void each_grapheme(std::string_view text, Visit at_boundary)
{
    UErrorCode error = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<int64_t>(text.size()), &error);
    icu::BreakIterator& breaks = characters();
    breaks.setText(&opened, error);
    assert(U_SUCCESS(error));
    breaks.first();
    for (int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next())
        if (!at_boundary(static_cast<std::size_t>(at))) break;
    utext_close(&opened);
}

} // namespace

std::string fold(std::string_view text)
{
    if (is_ascii(text)) return folded_ascii(text);
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

std::size_t graphemes(std::string_view text)
{
    std::size_t count = 0;
    each_grapheme(text, [&](std::size_t) { return ++count, true; });
    return count;
}

std::string shortened(std::string_view text, std::size_t count)
{
    if (text.size() <= count) return std::string(text);
    if (count == 0) return {};
    std::size_t seen = 0;
    std::size_t kept = 0; // the bytes that fit beside the "…"
    each_grapheme(text, [&](std::size_t end) {
        if (++seen == count - 1) kept = end;
        return seen <= count;
    });
    if (seen <= count) return std::string(text);
    return std::string(trim(text.substr(0, kept))) + "…";
}

} // namespace samband
