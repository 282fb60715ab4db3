#pragma once
#include "base/instant.h"
#include "http/limits.h"

#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace samband::http {

/// Whom a rate limit counts as one: the address itself, of IPv6 its /64 ("2001:db8:1:2::/64"), which is what one
/// household or office has; of an IPv4 address in IPv6's clothes the IPv4 one. What is no address stays as it is.
std::string network_of(std::string_view address);

/// A bucket of tokens per key (an address, an account): `burst` at once, then `per_minute`. Any thread.
/// Remembers at most `rate_limit_keys` keys; beyond that the one untouched for longest is forgotten.
class RateLimit {
public:
    RateLimit(int per_minute, int burst, std::size_t keys = rate_limit_keys);

    /// Takes a token. Throws Refused 429 with Retry-After when there is none.
    void admit(std::string_view key, Instant now);
    /// Takes a token; else tells how many seconds until there is one (0: taken).
    int take(std::string_view key, Instant now);
    std::size_t remembered() const;

private:
    struct Bucket {
        std::string key;
        double tokens;
        Instant at;
    };

    double per_us_;
    double burst_;
    std::size_t keys_;
    mutable std::mutex mutex_;
    std::list<Bucket> buckets_; ///< least lately touched first
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_key_;
};

} // namespace samband::http
