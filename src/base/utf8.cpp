#include "base/text.h"

#include <cstring>

namespace samband {
namespace {

using Byte = unsigned char;

bool continues(const Byte* at, const Byte* end, int count)
{
    if (end - at < count) return false;
    for (int i = 0; i < count; ++i)
        if ((at[i] & 0xc0) != 0x80) return false;
    return true;
}

/// The length of the well-formed sequence at `at` (RFC 3629 § 4), or 0.
std::size_t sequence(const Byte* at, const Byte* end)
{
    const Byte lead = at[0];
    if (lead < 0x80) return 1;
    if (lead < 0xc2) return 0; // a continuation, or an overlong form of ASCII
    if (lead < 0xe0) return continues(at + 1, end, 1) ? 2 : 0;
    if (lead < 0xf0) {
        if (!continues(at + 1, end, 2)) return 0;
        const bool overlong = lead == 0xe0 && at[1] < 0xa0;
        const bool surrogate = lead == 0xed && at[1] > 0x9f;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead > 0xf4 || !continues(at + 1, end, 3)) return 0;
    const bool overlong = lead == 0xf0 && at[1] < 0x90;
    const bool too_large = lead == 0xf4 && at[1] > 0x8f;
    return overlong || too_large ? 0 : 4;
}

/// Eight bytes of ASCII at a time: that is what most text is.
const Byte* skip_ascii(const Byte* at, const Byte* end)
{
    for (; end - at >= 8; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, 8);
        if (eight & 0x8080808080808080u) break;
    }
    while (at != end && *at < 0x80) ++at;
    return at;
}

} // namespace

std::size_t utf8_prefix(std::string_view text)
{
    const auto* begin = reinterpret_cast<const Byte*>(text.data());
    const Byte* end = begin + text.size();
    for (const Byte* at = skip_ascii(begin, end); at != end; at = skip_ascii(at, end)) {
        const std::size_t length = sequence(at, end);
        if (length == 0) return static_cast<std::size_t>(at - begin);
        at += length;
    }
    return text.size();
}

bool is_utf8(std::string_view text)
{
    return utf8_prefix(text) == text.size();
}

std::string to_utf8(std::string_view text)
{
    std::string out;
    for (;;) {
        const std::size_t good = utf8_prefix(text);
        out.append(text.substr(0, good));
        if (good == text.size()) return out;
        out += "\uFFFD";
        text.remove_prefix(good + 1);
    }
}

} // namespace samband
