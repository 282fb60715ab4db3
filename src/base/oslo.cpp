#include "base/calendar.h"

#include <unicode/basictz.h>
#include <unicode/tztrans.h>

#include <cassert>
#include <chrono>

/// Wall clocks in Oslo. ICU's time zone is read once into a table of offsets, which all threads then only read.
namespace samband {
namespace {

namespace ch = std::chrono;

constexpr std::int64_t us_per_s = 1'000'000;
constexpr std::int64_t s_per_day = 86'400;

/// The offset from UTC in force from an instant on.
struct Offset {
    std::int64_t from_s;
    std::int64_t offset_s;
};

/// The table ends here. The calendar repeats itself every 400 years to the weekday, and the rule for
/// summer time knows weekdays only: what is later is looked up a number of such turns earlier.
constexpr std::int64_t table_end_s = 13'569'465'600; // 2400-01-01T00:00:00Z
constexpr std::int64_t turn_s = 146'097 * s_per_day;

std::int64_t offset_after(const icu::TimeZoneRule& rule)
{
    // RFC 3339 knows whole minutes only; the local mean time of the 19th century had seconds too.
    return (rule.getRawOffset() + rule.getDSTSavings()) / 60'000 * 60;
}

std::vector<Offset> read_offsets()
{
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone("Europe/Oslo"));
    const auto* basic = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    assert(basic && *basic != icu::TimeZone::getUnknown() && "ICU lacks its time zones");
    std::vector<Offset> offsets;
    icu::TimeZoneTransition change;
    UDate after = -1e14; // before time zones were
    while (basic->getNextTransition(after, false, change) &&
           change.getTime() < static_cast<double>(table_end_s) * 1000) {
        if (offsets.empty()) offsets.push_back({INT64_MIN, offset_after(*change.getFrom())});
        after = change.getTime();
        offsets.push_back({static_cast<std::int64_t>(after) / 1000, offset_after(*change.getTo())});
    }
    assert(!offsets.empty());
    return offsets;
}

std::int64_t offset_at(std::int64_t utc_s)
{
    static const std::vector<Offset> offsets = read_offsets();
    if (utc_s >= table_end_s) utc_s -= ((utc_s - table_end_s) / turn_s + 1) * turn_s;
    // Whoever reckons asks again and again about the same weeks: between two changes of the clock nothing is looked up.
    static thread_local struct {
        std::int64_t from_s = 0;
        std::int64_t to_s = 0;
        std::int64_t offset_s = 0;
    } last;
    if (utc_s >= last.from_s && utc_s < last.to_s) return last.offset_s;
    const auto later = std::upper_bound(offsets.begin(), offsets.end(), utc_s,
                                        [](std::int64_t at, const Offset& offset) { return at < offset.from_s; });
    const auto now = std::prev(later);
    last = {now->from_s, later == offsets.end() ? table_end_s : later->from_s, now->offset_s};
    return last.offset_s;
}

std::int64_t whole_seconds(Instant at)
{
    return ch::floor<ch::seconds>(ch::microseconds(at.us)).count();
}

LocalTime clock_face(std::int64_t local_s)
{
    const auto midnight = ch::floor<ch::days>(ch::sys_seconds(ch::seconds(local_s)));
    const ch::year_month_day date(midnight);
    const auto of_day = static_cast<int>(local_s - midnight.time_since_epoch().count() * s_per_day);
    return {{int(date.year()), static_cast<int>(unsigned(date.month())), static_cast<int>(unsigned(date.day()))},
            {of_day / 3600, of_day / 60 % 60, of_day % 60}};
}

} // namespace

LocalTime in_oslo(Instant at)
{
    const std::int64_t utc_s = whole_seconds(at);
    return clock_face(utc_s + offset_at(utc_s));
}

Instant from_oslo(const LocalTime& local)
{
    assert(local.date.valid());
    const auto days =
        ch::sys_days(ch::year_month_day(ch::year{local.date.year}, ch::month{static_cast<unsigned>(local.date.month)},
                                        ch::day{static_cast<unsigned>(local.date.day)}));
    const std::int64_t local_s = days.time_since_epoch().count() * s_per_day + local.time.hour * 3600 +
                                 local.time.minute * 60 + local.time.second;
    const std::int64_t before = offset_at(local_s - s_per_day);
    const std::int64_t after = offset_at(local_s + s_per_day);
    // The earlier reading comes first where an hour comes twice, and carries over the jump where one is skipped.
    const bool past_the_change = offset_at(local_s - before) != before && offset_at(local_s - after) == after;
    return {(local_s - (past_the_change ? after : before)) * us_per_s};
}

std::string to_rfc3339_oslo(Instant at)
{
    const std::int64_t offset_s = offset_at(whole_seconds(at));
    std::string text = to_rfc3339(at.plus_s(offset_s));
    text.pop_back(); // its Z
    const std::int64_t minutes = std::abs(offset_s) / 60;
    text += offset_s < 0 ? '-' : '+';
    for (const std::int64_t digit : {minutes / 600, minutes / 60 % 10, minutes % 60 / 10, minutes % 10})
        text += static_cast<char>('0' + digit);
    return text.insert(text.size() - 2, ":");
}

} // namespace samband
