#include "language/sms_size.h"

#include "language/sms_alphabet.h"

#include <unicode/utf8.h>

namespace samband::language {
namespace {

struct Limit {
    std::size_t alone;
    std::size_t each;
};

/// Fills parts with characters of one or two units; a pair is never parted.
void fill(const std::vector<std::size_t>& sizes, Limit limit, SmsSize& size)
{
    for (std::size_t one : sizes) size.units += one;
    size.parts = size.units == 0 ? 0 : 1;
    size.room = limit.alone - std::min(size.units, limit.alone);
    if (size.units <= limit.alone) return;
    std::size_t filled = 0;
    for (std::size_t one : sizes) {
        if (filled + one > limit.each) {
            ++size.parts;
            filled = 0;
        }
        filled += one;
    }
    size.room = limit.each - filled;
}

} // namespace

SmsSize sms_size(std::string_view text)
{
    SmsSize size;
    std::vector<std::size_t> septets;
    std::vector<std::size_t> wide;
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
        wide.push_back(c > 0xFFFF ? 2 : 1);
        septets.push_back(septets_of(static_cast<char32_t>(c)));
        if (septets.back() == 0) size.gsm7 = false;
    }
    fill(size.gsm7 ? septets : wide, size.gsm7 ? Limit{160, 153} : Limit{70, 67}, size);
    return size;
}

} // namespace samband::language
