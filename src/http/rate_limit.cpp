#include "http/rate_limit.h"
#include "http/refusal.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace samband::http {

std::string network_of(std::string_view address)
{
    const std::string plain(address.substr(0, address.find('%'))); // without the zone of a link-local one
    in6_addr six{};
    if (inet_pton(AF_INET6, plain.c_str(), &six) != 1) return plain;
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (IN6_IS_ADDR_V4MAPPED(&six)) return inet_ntop(AF_INET, &six.s6_addr[12], text.data(), text.size());
    std::fill(six.s6_addr + 8, six.s6_addr + 16, std::uint8_t{0});
    return inet_ntop(AF_INET6, &six, text.data(), text.size()) + std::string("/64");
}

RateLimit::RateLimit(int per_minute, int burst, std::size_t keys)
    : per_us_(per_minute / 60e6),
      burst_(burst),
      keys_(std::max<std::size_t>(keys, 1))
{
}

void RateLimit::admit(std::string_view key, Instant now)
{
    const int wait_s = take(key, now);
    if (wait_s > 0)
        throw Refused(429, "Det har vært for mange forsøk. Vent litt og prøv igjen.",
                      {{"Retry-After", std::to_string(wait_s)}});
}

int RateLimit::take(std::string_view key, Instant now)
{
    const std::lock_guard lock(mutex_);
    auto found = by_key_.find(key);
    if (found == by_key_.end()) {
        if (buckets_.size() == keys_) {
            by_key_.erase(buckets_.front().key);
            buckets_.pop_front();
        }
        buckets_.push_back({std::string(key), burst_, now});
        found = by_key_.emplace(buckets_.back().key, std::prev(buckets_.end())).first;
    }
    Bucket& bucket = *found->second;
    buckets_.splice(buckets_.end(), buckets_, found->second);
    // A clock that goes back gives nothing and takes nothing.
    const double passed = static_cast<double>(std::max<std::int64_t>(now.us - bucket.at.us, 0));
    bucket.tokens = std::min(burst_, bucket.tokens + passed * per_us_);
    bucket.at = std::max(bucket.at, now);
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil((1 - bucket.tokens) / per_us_ / 1e6)));
}

std::size_t RateLimit::remembered() const
{
    const std::lock_guard lock(mutex_);
    return buckets_.size();
}

} // namespace samband::http
