#include "language/folded.h"

namespace samband::language {
namespace {

/// The small letter of a two-byte capital; 0 if it is none. `second` is its last byte.
unsigned char small_of(unsigned char first, unsigned char second)
{
    if (first == 0xC3) return second >= 0x80 && second <= 0x9E && second != 0x97 ? second + 0x20 : 0;
    if (first == 0xC4) return second % 2 == 0 && second < 0xB8 ? second + 1 : 0;
    // From U+0139 to U+0148 and from U+0179 on the capitals are the odd ones.
    if (first == 0xC5) {
        const bool odd = second <= 0x88 || second >= 0xB9;
        return (second % 2 == 1) == odd && second != 0x89 && second != 0xB8 && second != 0xBF ? second + 1 : 0;
    }
    return 0;
}

unsigned char byte_at(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

} // namespace

std::string folded(std::string_view text)
{
    std::string made(text);
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i] >= 'A' && made[i] <= 'Z') {
            made[i] = static_cast<char>(made[i] + 32);
        } else if (const unsigned char small = small_of(byte_at(made, i), byte_at(made, i + 1))) {
            made[i + 1] = static_cast<char>(small);
            ++i;
        }
    }
    return made;
}

bool is_capital(std::string_view text, std::size_t at)
{
    const unsigned char first = byte_at(text, at);
    return (first >= 'A' && first <= 'Z') || small_of(first, byte_at(text, at + 1)) != 0;
}

WordSet::WordSet(std::string_view list)
{
    each_word_of(list, [&](std::string_view word) {
        words_.insert(word);
        longest_ = std::max(longest_, word.size());
    });
}

bool WordSet::has_end_of(std::string_view word) const
{
    for (std::size_t length = std::min(longest_, word.size()); length > 1; --length)
        if (words_.contains(word.substr(word.size() - length))) return true;
    return false;
}

} // namespace samband::language
