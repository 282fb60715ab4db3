#include "readership/showing.h"

#include "base/text_of.h"
#include "people/session.h"
#include "publishing/way_in.h"

#include <algorithm>

namespace samband::readership {

static bool is_asked_for(const http::Request& request);
static bool is_browser(std::string_view agent);
static std::string_view way_of(const http::Request& request);

std::optional<std::string_view> showing_of(const http::Request& request)
{
    if (request.wants_json || request.cookies.contains(people::session_cookie)) return std::nullopt;
    const std::string* agent = request.header("user-agent");
    if (!agent || !is_browser(*agent) || !is_asked_for(request)) return std::nullopt;
    return way_of(request);
}

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

static bool has(std::string_view text, std::string_view small_word)
{
    const auto same = [](char a, char b) { return small(a) == b; };
    return std::search(text.begin(), text.end(), small_word.begin(), small_word.end(), same) != text.end();
}

static bool is_browser(std::string_view agent)
{
    if (!agent.starts_with("Mozilla/")) return false;
    for (const std::string_view word : {"bot", "crawl", "spider", "preview", "://"})
        if (has(agent, word)) return false;
    return true;
}

/// By a person, as a page.
static bool is_asked_for(const http::Request& request)
{
    for (const std::string_view name : {"sec-purpose", "purpose", "x-moz", "x-purpose"})
        if (request.header(name)) return false;
    const std::string* use = request.header("sec-fetch-dest");
    return !use || *use == "document";
}

/// "loten.example" of "https://Loten.example:8080/nyheter"; nothing else of it is looked at.
static std::string host_of(std::string_view address)
{
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    address.remove_prefix(scheme + 3);
    std::string host(address.substr(0, address.find_first_of("/?#:")));
    std::transform(host.begin(), host.end(), host.begin(), small);
    return host;
}

/// What the link says; else what the browser tells of the page it left (Fetch Metadata, or by the site in Referer).
static std::string_view way_of(const http::Request& request)
{
    const std::string* said = request.query_value(publishing::way_in_field);
    if (const std::string_view known = publishing::known_way_in(said ? *said : ""); !known.empty()) return known;
    if (const std::string* site = request.header("sec-fetch-site"))
        return *site == "none" ? straight : *site == "same-origin" ? from_our_site : from_elsewhere;
    const std::string* before = request.header("referer");
    if (!before || before->empty()) return straight;
    return host_of(*before) == request.host ? from_our_site : from_elsewhere;
}

std::string_view name_of_way(std::string_view word)
{
    if (word == from_our_site) return text_of("Andre sider hos oss");
    if (word == from_elsewhere) return text_of("Søk og andre nettsteder");
    if (word == straight) return text_of("Rett til siden, eller ukjent");
    return publishing::way_in_name(word);
}

} // namespace samband::readership
