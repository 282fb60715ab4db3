#include "mail/charset.h"

#include "base/text.h"
#include "mail/gmime.h"

#include <algorithm>

namespace samband::mail {

static bool has_high_bytes(std::string_view bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Browsers and mail readers take Latin-1 for Windows-1252, which has letters where that has controls.
static std::string name_of(std::string_view charset)
{
    const std::string name = fold(charset);
    const bool latin = name.empty() || name == "us-ascii" || name == "ascii" || name == "utf-8" || name == "utf8" ||
                       name.starts_with("iso-8859-1") || name == "latin1";
    const bool latin_nine = name == "iso-8859-15" || name == "iso-8859-10" || name == "iso-8859-13" ||
                            name == "iso-8859-14" || name == "iso-8859-16";
    return latin && !latin_nine ? "windows-1252" : name;
}

/// Character by character past what the set has no meaning for.
static std::string converted(std::string_view bytes, iconv_t by)
{
    static constexpr std::size_t step = 8'192;
    std::string out;
    std::string piece(step, '\0');
    char* from = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
        char* to = piece.data();
        std::size_t room = piece.size();
        const std::size_t before = left;
        const bool stuck = iconv(by, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
        out.append(piece.data(), piece.size() - room);
        if (stuck && room > 16 && left > 0) {
            out += "\xEF\xBF\xBD";
            ++from;
            --left;
        }
        if (!stuck && before == left) break;
    }
    return out;
}

std::string text_in(std::string_view bytes, std::string_view charset)
{
    std::string text;
    const bool wide = fold(charset).starts_with("utf-16") || fold(charset).starts_with("utf-32") ||
                      fold(charset).starts_with("ucs-") || fold(charset).starts_with("iso-2022") ||
                      fold(charset) == "utf-7" || fold(charset).starts_with("hz");
    if (!wide && (!has_high_bytes(bytes) || is_utf8(bytes))) {
        text = bytes;
    } else {
        prepare_gmime();
        iconv_t by = g_mime_iconv_open("UTF-8", name_of(charset).c_str());
        if (by == reinterpret_cast<iconv_t>(-1)) by = g_mime_iconv_open("UTF-8", "windows-1252");
        if (by == reinterpret_cast<iconv_t>(-1)) return to_utf8(bytes);
        text = to_utf8(converted(bytes, by));
        g_mime_iconv_close(by);
    }
    std::erase(text, '\0');
    return text;
}

} // namespace samband::mail
