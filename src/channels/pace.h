#pragma once
#include "channels/account.h"
#include "db/transaction.h"

#include <optional>
#include <string>

/// How fast an account may be used, and when it rests: a limit a minute (`per_minute` in its settings) and a breaker
/// that stops trying after failures of the account itself, and tries with one delivery when it has rested.
namespace samband::channels {

struct Pace {
    Instant span_from;
    std::int64_t span_count = 0; ///< handed over since then
    int failures = 0;            ///< of the account, in a row
    std::optional<Instant> rests_until;
    std::string error;            ///< of the last failure
    std::optional<Instant> since; ///< of the first of these failures

    friend bool operator==(const Pace&, const Pace&) = default;
};

/// How many may be handed over now, at most `wanted`; none while the account rests or its minute is used up.
std::int64_t allowed(const Pace& pace, const Account& account, std::int64_t wanted, Instant now);
/// When the next may be, where none is allowed now.
Instant next_allowed(const Pace& pace, const Account& account, Instant now);

Pace after_taking(Pace pace, std::int64_t count, Instant now);
/// `count` of what was taken then were never begun: they do not count.
Pace after_putting_back(Pace pace, std::int64_t count, Instant taken);
Pace after_success(Pace pace);
Pace after_failure(Pace pace, const std::string& error, std::optional<std::int64_t> retry_after_s, Instant now);

Pace load_pace(db::Reading& tx, const Id& account);
void write_pace(db::Writing& tx, const Id& account, const Pace& pace);

} // namespace samband::channels
