#include "client/reach.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "client/limits.h"

#include <arpa/inet.h>
#include <netinet/in.h>

namespace samband::client {
namespace {

bool is_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::uint16_t> read_port(std::string_view text)
{
    if (!is_digits(text) || text.size() > 5 || text.front() == '0') return std::nullopt;
    const int port = std::stoi(std::string(text));
    if (port > 65'535) return std::nullopt;
    return static_cast<std::uint16_t>(port);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_label(std::string_view label)
{
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           label.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string_view::npos;
}

/// A name whose last label is a number, also a hexadecimal one, is an IPv4 address to many readers (URL Standard
/// § 3.5).
bool ends_in_number(std::string_view name)
{
    const std::string_view last = name.substr(name.rfind('.') + 1); // npos + 1 is 0
    return is_digits(last) || (last.starts_with("0x") && last.find_first_not_of("0123456789abcdef", 2) == last.npos);
}

bool is_name(std::string_view name)
{
    if (name.empty() || name.size() > 253 || ends_in_number(name)) return false;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('.', at), name.size());
        if (!is_label(name.substr(at, end - at))) return false;
        at = end + 1;
    }
    return true;
}

/// Four plain decimals: what inet_ntop writes.
bool is_plain_ipv4(const std::string& host)
{
    in_addr address{};
    char back[INET_ADDRSTRLEN] = {};
    return ::inet_pton(AF_INET, host.c_str(), &address) == 1 &&
           ::inet_ntop(AF_INET, &address, back, sizeof back) != nullptr && host == back;
}

/// The address as everybody writes it, so that one on a list is found in any spelling; empty if it is none.
std::string plain_ipv6(const std::string& host)
{
    in6_addr address{};
    char plain[INET6_ADDRSTRLEN] = {};
    if (host.find('.') != std::string::npos || ::inet_pton(AF_INET6, host.c_str(), &address) != 1) return {};
    return ::inet_ntop(AF_INET6, &address, plain, sizeof plain);
}

/// "host", "host:port" or "[IPv6]:port"; `port` is what it is when none is written, 0 if one must be.
std::optional<Place> read_authority(std::string_view text, std::uint16_t port)
{
    Place place;
    std::string_view rest;
    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        if (end == text.npos) return std::nullopt;
        place.host = plain_ipv6(std::string(text.substr(1, end - 1)));
        rest = text.substr(end + 1);
        if (place.host.empty()) return std::nullopt;
    } else {
        const std::size_t end = std::min(text.find(':'), text.size());
        place.host = lower(text.substr(0, end));
        rest = text.substr(end);
        if (!is_plain_ipv4(place.host) && !is_name(place.host)) return std::nullopt;
    }
    place.port = port;
    if (rest.starts_with(':')) {
        const auto written = read_port(rest.substr(1));
        if (!written) return std::nullopt;
        place.port = *written;
    } else if (!rest.empty()) {
        return std::nullopt;
    }
    return place.port == 0 ? std::nullopt : std::optional(place);
}

struct Block {
    std::array<std::uint8_t, 16> from;
    int bits;
};

bool within(const std::uint8_t* address, const Block& block)
{
    for (int bit = 0; bit < block.bits; ++bit) {
        const std::size_t byte = static_cast<std::size_t>(bit) / 8;
        if (((address[byte] ^ block.from[byte]) & (0x80 >> (bit % 8))) != 0) return false;
    }
    return true;
}

/// IANA's IPv4 Special-Purpose Address Registry (RFC 6890), multicast and the reserved end.
constexpr Block closed_ipv4[] = {{{0}, 8},
                                 {{10}, 8},
                                 {{100, 64}, 10},
                                 {{127}, 8},
                                 {{169, 254}, 16},
                                 {{172, 16}, 12},
                                 {{192, 0, 0}, 24},
                                 {{192, 0, 2}, 24},
                                 {{192, 31, 196}, 24},
                                 {{192, 52, 193}, 24},
                                 {{192, 88, 99}, 24},
                                 {{192, 168}, 16},
                                 {{192, 175, 48}, 24},
                                 {{198, 18}, 15},
                                 {{198, 51, 100}, 24},
                                 {{203, 0, 113}, 24},
                                 {{224}, 4},
                                 {{240}, 4}};

/// Global unicast is 2000::/3 alone; the rest, NAT64 (64:ff9b::/96) and IPv4 mapped among it, is closed already.
constexpr Block open_ipv6 = {{0x20}, 3};
constexpr Block closed_ipv6[] = {{{0x20, 0x01}, 23},                   // Teredo, ORCHID, benchmarks
                                 {{0x20, 0x01, 0x0d, 0xb8}, 32},       // documentation
                                 {{0x20, 0x02}, 16},                   // 6to4
                                 {{0x26, 0x20, 0x00, 0x4f, 0x80}, 48}, // AS112
                                 {{0x3f, 0xff, 0x00}, 20}};            // documentation

bool is_public_ipv4(const std::uint8_t* address)
{
    return std::none_of(std::begin(closed_ipv4), std::end(closed_ipv4),
                        [&](const Block& block) { return within(address, block); });
}

bool is_public_ipv6(const std::uint8_t* address)
{
    return within(address, open_ipv6) && std::none_of(std::begin(closed_ipv6), std::end(closed_ipv6),
                                                      [&](const Block& block) { return within(address, block); });
}

bool is_closed_literal(const std::string& host)
{
    in_addr v4{};
    if (::inet_pton(AF_INET, host.c_str(), &v4) == 1) return !is_public_ipv4(reinterpret_cast<std::uint8_t*>(&v4));
    in6_addr v6{};
    return ::inet_pton(AF_INET6, host.c_str(), &v6) == 1 && !is_public_ipv6(v6.s6_addr);
}

} // namespace

std::optional<Place> read_place(std::string_view url)
{
    if (url.size() > url_bytes) return std::nullopt;
    for (const char c : url)
        if (c <= 0x20 || c >= 0x7f || c == '\\') return std::nullopt;
    const std::size_t colon = url.find("://");
    if (colon == url.npos) return std::nullopt;
    const std::string scheme = lower(url.substr(0, colon));
    if (scheme != "http" && scheme != "https") return std::nullopt;
    const std::string_view rest = url.substr(colon + 3);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    auto place = read_authority(authority, scheme == "https" ? 443 : 80);
    if (place) place->tls = scheme == "https";
    return place;
}

bool is_public(const void* address, std::size_t length)
{
    sockaddr head{};
    if (length < sizeof head.sa_family) return false;
    std::memcpy(&head, address, std::min(length, sizeof head));
    if (head.sa_family == AF_INET && length >= sizeof(sockaddr_in)) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, sizeof v4);
        return is_public_ipv4(reinterpret_cast<const std::uint8_t*>(&v4.sin_addr));
    }
    if (head.sa_family == AF_INET6 && length >= sizeof(sockaddr_in6)) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, address, sizeof v6);
        return is_public_ipv6(v6.sin6_addr.s6_addr);
    }
    return false;
}

Reach::Reach(const std::vector<std::string>& allowed)
{
    for (const std::string& text : allowed) {
        const auto place = read_authority(text, 0);
        if (!place)
            throw Problem(ProblemCode::invalid,
                          text_of("Et sted som programmet får ringe til, skrives som navn:port eller [IPv6]:port."));
        listed_.emplace(place->host, place->port);
    }
}

bool Reach::lists(const Place& place) const
{
    return listed_.contains({place.host, place.port});
}

bool Reach::allows(std::string_view url) const
{
    const auto place = read_place(url);
    if (!place) return false;
    return lists(*place) || !is_closed_literal(place->host);
}

} // namespace samband::client
