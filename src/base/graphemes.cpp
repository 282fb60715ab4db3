#include "base/text.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cassert>
#include <memory>
#include <optional>

namespace samband {
namespace {

/// Before U+0300 nothing joins but CR LF: characters may simply be counted.
std::optional<std::size_t> graphemes_of_plain(std::string_view text)
{
    constexpr unsigned char lead_of_first_mark = 0xcc;
    std::size_t count = 0;
    unsigned char last = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= lead_of_first_mark) return std::nullopt;
        const bool continued = (byte & 0xc0) == 0x80;
        if (!continued && !(byte == '\n' && last == '\r')) ++count;
        last = byte;
    }
    if (!is_utf8(text)) return std::nullopt;
    return count;
}

/// How many bytes the first `most` characters take, where they and one more are plain in the same sense; nothing where
/// they are not, or there are fewer.
std::optional<std::size_t> bytes_of_plain(std::string_view text, std::size_t most)
{
    constexpr unsigned char lead_of_first_mark = 0xcc;
    std::size_t count = 0;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= lead_of_first_mark || byte == '\r') return std::nullopt;
        if ((byte & 0xc0) == 0x80) continue;
        if (count == most) bytes = i;
        if (count++ == most + 1) return is_utf8(text.substr(0, i)) ? std::optional(bytes) : std::nullopt;
    }
    return std::nullopt;
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

std::size_t graphemes(std::string_view text)
{
    if (const auto plain = graphemes_of_plain(text)) return *plain;
    std::size_t count = 0;
    each_grapheme(text, [&](std::size_t) { return ++count, true; });
    return count;
}

std::string shortened(std::string_view text, std::size_t count)
{
    if (text.size() <= count) return std::string(text);
    if (count == 0) return {};
    if (const auto plain = bytes_of_plain(text, count - 1)) return std::string(trim(text.substr(0, *plain))) + "…";
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
