#include "language/sms_size.h"

#include <unicode/utf8.h>

namespace samband::language {
namespace {

constexpr std::u32string_view basic =
    U"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    U"abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr std::u32string_view extension = U"\f^{}\\[~]|€"; ///< two septets each

/// The septets of a character; 0 if the alphabet lacks it.
std::size_t septets_of(char32_t c)
{
    const bool plain = (c >= 'a' && c <= 'z') || c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    if (plain || basic.find(c) != std::u32string_view::npos) return 1;
    return extension.find(c) != std::u32string_view::npos ? 2 : 0;
}

struct Limit {
    std::size_t alone;
    std::size_t each;
};

/// How many parts units of one or two fill when a pair is never parted.
std::size_t parts_of(const std::vector<std::size_t>& sizes, Limit limit)
{
    std::size_t units = 0;
    for (std::size_t size : sizes) units += size;
    if (units <= limit.alone) return units == 0 ? 0 : 1;
    std::size_t parts = 1;
    std::size_t filled = 0;
    for (std::size_t size : sizes) {
        if (filled + size > limit.each) {
            ++parts;
            filled = 0;
        }
        filled += size;
    }
    return parts;
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
    const std::vector<std::size_t>& sizes = size.gsm7 ? septets : wide;
    for (std::size_t one : sizes) size.units += one;
    size.parts = parts_of(sizes, size.gsm7 ? Limit{160, 153} : Limit{70, 67});
    return size;
}

} // namespace samband::language
