#include "publishing/feed_xml.h"

#include "base/text.h"

namespace samband::publishing {

std::string xml_text(std::string_view text)
{
    static constexpr std::string_view replacement = "\xEF\xBF\xBD";
    const std::string whole = escape_html(to_utf8(text));
    std::string out;
    out.reserve(whole.size());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const unsigned char c = static_cast<unsigned char>(whole[at]);
        const std::string_view three = std::string_view(whole).substr(at, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            out += replacement;
            at += 2;
        } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
            out += replacement;
        } else {
            out += whole[at];
        }
    }
    return out;
}

} // namespace samband::publishing
