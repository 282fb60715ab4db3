#include "channels/pace.h"

#include "channels/limits.h"
#include "outbox/limits.h"

namespace samband::channels {

static constexpr std::int64_t span_s = 60;

static std::optional<std::int64_t> per_minute(const Account& account)
{
    const Json* limit = account.settings.find("per_minute");
    return limit && limit->is_integer() && limit->integer() > 0 ? std::optional(limit->integer()) : std::nullopt;
}

/// A clock that was set back must not stop an account for longer than a span.
static bool span_is_over(const Pace& pace, Instant now)
{
    return now >= pace.span_from.plus_s(span_s) || now < pace.span_from;
}

std::int64_t allowed(const Pace& pace, const Account& account, std::int64_t wanted, Instant now)
{
    if (pace.rests_until && *pace.rests_until > now) return 0;
    if (pace.failures >= failures_that_break) wanted = std::min<std::int64_t>(wanted, 1); // the probe
    const auto limit = per_minute(account);
    if (!limit) return wanted;
    const std::int64_t used = span_is_over(pace, now) ? 0 : pace.span_count;
    return std::clamp<std::int64_t>(*limit - used, 0, wanted);
}

Instant next_allowed(const Pace& pace, const Account& account, Instant now)
{
    Instant next = now;
    if (pace.rests_until) next = std::max(next, *pace.rests_until);
    const auto limit = per_minute(account);
    if (limit && pace.span_count >= *limit && !span_is_over(pace, now))
        next = std::max(next, pace.span_from.plus_s(span_s));
    return next;
}

Pace after_taking(Pace pace, std::int64_t count, Instant now)
{
    if (span_is_over(pace, now)) {
        pace.span_from = now;
        pace.span_count = 0;
    }
    pace.span_count += count;
    return pace;
}

Pace after_putting_back(Pace pace, std::int64_t count, Instant taken)
{
    if (taken >= pace.span_from) pace.span_count = std::max<std::int64_t>(pace.span_count - count, 0);
    return pace;
}

Pace after_success(Pace pace)
{
    pace.failures = 0;
    pace.rests_until.reset();
    pace.error.clear();
    pace.since.reset();
    return pace;
}

static std::int64_t rest_s(int failures)
{
    std::int64_t rest = first_rest_s;
    for (int i = failures_that_break; i < failures && rest < longest_rest_s; ++i) rest *= 2;
    return std::min<std::int64_t>(rest, longest_rest_s);
}

Pace after_failure(Pace pace, const std::string& error, std::optional<std::int64_t> retry_after_s, Instant now)
{
    ++pace.failures;
    pace.error = error;
    if (!pace.since) pace.since = now;
    std::int64_t rest = pace.failures >= failures_that_break ? rest_s(pace.failures) : 0;
    if (retry_after_s) rest = std::max(rest, std::min(*retry_after_s, outbox::longest_retry_after_s));
    if (rest > 0) pace.rests_until = now.plus_s(rest);
    return pace;
}

Pace load_pace(db::Reading& tx, const Id& account)
{
    Pace pace;
    if (const auto row = tx.maybe("channels.pace", {{"account", account}})) {
        pace.span_from = row->instant("span_from");
        pace.span_count = row->integer("span_count");
        pace.failures = static_cast<int>(row->integer("failures"));
        pace.rests_until = row->maybe_instant("rests_until");
        pace.error = row->text("error");
        pace.since = row->maybe_instant("since");
    }
    return pace;
}

void write_pace(db::Writing& tx, const Id& account, const Pace& pace)
{
    tx.run("channels.write_pace", {{"account", account},
                                   {"span_from", pace.span_from},
                                   {"span_count", pace.span_count},
                                   {"failures", pace.failures},
                                   {"rests_until", pace.rests_until},
                                   {"error", pace.error},
                                   {"since", pace.since}});
}

} // namespace samband::channels
