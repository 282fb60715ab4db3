#include "channels/meta/usage.h"

#include "base/json.h"
#include "base/problem.h"
#include "channels/networks/trouble.h"

#include <algorithm>
#include <charconv>

namespace samband::channels::meta {

static Json object_in(std::string_view header)
{
    try {
        return header.empty() ? Json() : parse_json(header, {.bytes = 16 * 1024, .depth = 8});
    } catch (const Problem&) {
        return {}; // a figure for people at the desk is not worth a delivery
    }
}

/// {"call_count":28,"total_time":25,"total_cputime":25}, each in percent.
static void take(Usage& usage, const Json& figures)
{
    for (const std::string_view key : {"call_count", "total_time", "total_cputime"})
        if (const Json* figure = figures.find(key); figure != nullptr && figure->is_number())
            usage.percent = std::max(usage.percent, static_cast<std::int64_t>(figure->number()));
    const Json* minutes = figures.find("estimated_time_to_regain_access");
    if (minutes == nullptr || !minutes->is_integer() || minutes->integer() <= 0) return;
    const std::int64_t seconds = std::min<std::int64_t>(minutes->integer(), 7 * 24 * 60) * 60;
    usage.regained_s = std::max(usage.regained_s.value_or(0), seconds);
}

Usage usage_of(const client::Answer& answer)
{
    Usage usage;
    take(usage, object_in(answer.header("X-App-Usage")));
    take(usage, object_in(answer.header("X-Page-Usage")));
    // {"BUSINESS":[{"type":"pages", …}]}
    const Json business = object_in(answer.header("X-Business-Use-Case-Usage"));
    if (business.is_object())
        for (const auto& [id, uses] : business.members())
            if (uses.is_array())
                for (const Json& use : uses.items()) take(usage, use);
    return usage;
}

std::optional<std::int64_t> rest_s(const client::Answer& answer, std::string_view word)
{
    constexpr std::int64_t an_hour = 3'600; // the window of most limits
    if (word != trouble::limit_reached && word != trouble::account_blocked) return std::nullopt;
    const std::string_view told = answer.header("Retry-After");
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), seconds);
    if (error == std::errc() && end == told.data() + told.size() && seconds > 0 && seconds <= 7 * 24 * 3'600)
        return seconds;
    return usage_of(answer).regained_s.value_or(an_hour);
}

} // namespace samband::channels::meta
