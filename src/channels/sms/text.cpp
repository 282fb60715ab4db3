#include "channels/sms/text.h"

#include "base/text.h"
#include "language/sms_alphabet.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace samband::channels::sms {
namespace {

/// The next character of right UTF-8; moves `at` behind it.
char32_t next_character(std::string_view text, std::size_t& at)
{
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
    return static_cast<char32_t>(c);
}

std::optional<std::string_view> harmless(char32_t c)
{
    if (u_isalpha(static_cast<UChar32>(c))) return std::nullopt;
    return language::plain_spelling(c);
}

} // namespace

std::string as_sent(std::string_view text)
{
    const std::string composed = nfc(text);
    std::string sent;
    sent.reserve(composed.size());
    for (std::size_t at = 0; at < composed.size(); ++at) {
        const bool line_end = composed[at] == '\r';
        if (line_end && at + 1 < composed.size() && composed[at + 1] == '\n') continue;
        sent += line_end ? '\n' : composed[at];
    }
    return sent;
}

Counted count(std::string_view text)
{
    const std::string sent = as_sent(text);
    Counted counted{language::sms_size(sent), {}};
    for (std::size_t at = 0; at < sent.size() && counted.forcing.size() < forcing_most;) {
        const std::size_t begin = at;
        const char32_t c = next_character(sent, at);
        if (language::septets_of(c) == 0) counted.forcing.push_back({begin, at, harmless(c)});
    }
    return counted;
}

std::string plainer(std::string_view text)
{
    const std::string sent = as_sent(text);
    std::string plain;
    for (std::size_t at = 0; at < sent.size();) {
        const std::size_t begin = at;
        const char32_t c = next_character(sent, at);
        const auto instead = language::septets_of(c) == 0 ? harmless(c) : std::nullopt;
        plain += instead ? *instead : std::string_view(sent).substr(begin, at - begin);
    }
    return plain;
}

} // namespace samband::channels::sms
