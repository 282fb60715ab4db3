#include "http/attachment.h"

namespace samband::http {

static void percent_encode(std::string& out, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
}

static bool is_attribute_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && std::string_view("!#$&+-.^_`|~").find(c) != std::string_view::npos);
}

std::string attachment(std::string_view file_name)
{
    std::string ascii;
    std::string encoded;
    for (char c : file_name) {
        const bool plain = c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '/';
        ascii += plain ? c : '_';
        if (is_attribute_character(c))
            encoded += c;
        else
            percent_encode(encoded, c);
    }
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
}

std::string ascii_url(std::string_view url)
{
    std::string out;
    for (char c : url) {
        if (c > 0x20 && c < 0x7f)
            out += c;
        else
            percent_encode(out, c);
    }
    return out;
}

} // namespace samband::http
