#include "channels/account_rhythm.h"

#include <algorithm>

namespace samband::channels {

static constexpr std::int64_t day_s = 24 * 3'600;

std::string_view word(Rhythm rhythm)
{
    switch (rhythm) {
    case Rhythm::steady:
        return "steady";
    case Rhythm::quiet:
        return "quiet";
    case Rhythm::busy:
        return "busy";
    }
    return "steady";
}

Rhythm rhythm_of(const std::vector<Instant>& times, Instant opened, Instant now, const RhythmRule& rule)
{
    const auto within = [&](std::int64_t days) {
        const Instant from = now.plus_s(-days * day_s);
        return std::ranges::count_if(times, [&](Instant at) { return at > from && at <= now; });
    };
    if (within(7) > rule.busy_week) return Rhythm::busy;
    const bool old_enough = opened <= now.plus_s(-rule.quiet_days * day_s);
    return old_enough && within(rule.quiet_days) == 0 ? Rhythm::quiet : Rhythm::steady;
}

} // namespace samband::channels
