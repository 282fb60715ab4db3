#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samband {

/// A point in time: microseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
struct Instant {
    std::int64_t us = 0;

    friend auto operator<=>(Instant, Instant) = default;
    Instant plus_ms(std::int64_t ms) const { return {us + ms * 1000}; }
    Instant plus_s(std::int64_t s) const { return {us + s * 1'000'000}; }
};

/// "2026-11-20T09:00:00Z"; microseconds are written only where they are not zero.
/// (RFC 3339 has no years past 9999; what is reckoned beyond is written with five digits.)
std::string to_rfc3339(Instant at);

/// Reads RFC 3339 with any offset, fraction up to nine digits (cut to microseconds), years 0001–9999.
/// Nothing if the text is anything else, or names a day that is not there.
std::optional<Instant> from_rfc3339(std::string_view text);

/// The machine's clock. Called by `main`, `http` and `db` alone: a use case has `tx.now()`.
Instant machine_now();

} // namespace samband
