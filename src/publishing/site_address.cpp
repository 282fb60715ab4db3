#include "publishing/site_address.h"

namespace samband::publishing {

std::string site_address(const people::Municipality& municipality, std::string_view path)
{
    return municipality.site + std::string(path);
}

std::string news_path(std::string_view slug)
{
    return "/nyheter/" + std::string(slug);
}

// In safe HTML a quotation mark stands around attributes alone: in text it is `&quot;`.
std::string with_whole_addresses(std::string_view html, const people::Municipality& municipality)
{
    static constexpr std::string_view sign = "=\"/";
    const std::string whole = "=\"" + site_address(municipality, "/");
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t found = std::min(html.find(sign, at), html.size());
        out.append(html, at, found - at);
        if (found == html.size()) break;
        out += whole;
        at = found + sign.size();
    }
    return out;
}

} // namespace samband::publishing
