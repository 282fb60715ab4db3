#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Where a client may go: the guard against being sent into the house (SSRF; CWE-918, ASVS 1.3.6).
namespace samband::client {

/// Scheme, host and port of a URL, as they are written when nothing is hidden.
struct Place {
    bool tls = false;
    std::string host; ///< lower case; an IPv6 address without brackets, in its plain spelling
    std::uint16_t port = 0;
};

/// Reads an http or https URL strictly. Nothing for whatever one reader may take for another place than the next does:
/// user information, spaces, backslashes, control characters and anything that is not ASCII, `%` in the host, a name
/// with a trailing dot or an empty label, IPv4 in any spelling but four plain decimals, a name that ends in a number,
/// IPv6 with a zone or with an IPv4 inside, a port of 0 or with zeros before it. A name of other letters comes in its
/// ASCII form (xn--).
std::optional<Place> read_place(std::string_view url);

/// An address of the open internet by the registries of IANA: nothing private, shared (100.64/10), loopback,
/// link-local, multicast, reserved or for documentation, and no IPv6 form that carries an IPv4 address (mapped, NAT64,
/// 6to4, Teredo). `address` is a sockaddr of `length` bytes; other families are not public.
bool is_public(const void* address, std::size_t length);

/// Public addresses, and the places on a list: the municipality's own gateway, a test's server.
class Reach {
public:
    Reach() = default;
    /// Each as "host:port" or "[IPv6]:port". Throws Problem invalid, naming the one that is something else.
    explicit Reach(const std::vector<std::string>& allowed);

    /// On the list: whatever address the host turns out to have is allowed.
    bool lists(const Place& place) const;

    /// Whether a URL as written may be kept for calling later: well written, and no address of a closed range. What its
    /// name leads to shows only when it is called; then the address of the socket decides.
    bool allows(std::string_view url) const;

private:
    std::set<std::pair<std::string, std::uint16_t>> listed_;
};

} // namespace samband::client
