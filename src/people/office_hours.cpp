#include "people/office_hours.h"

#include "people/limits.h"

#include <algorithm>

namespace samband::people {
namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr std::int64_t us_a_minute = 60'000'000;

/// `to` is exclusive.
struct Stretch {
    Instant from;
    Instant to;
};

/// When the clock on the wall shows that minute. What would begin or end in the hour that is skipped in March does so
/// at the jump: whole hours are skipped, at a whole hour.
Instant at_minute(const Date& day, int minute)
{
    const LocalTime wall =
        minute >= minutes_a_day ? LocalTime{day.plus_days(1), {}} : LocalTime{day, {minute / 60, minute % 60}};
    const Instant at = from_oslo(wall);
    return in_oslo(at) == wall ? at : at.plus_s(-60 * wall.time.minute);
}

bool is_closed(const OfficeHours& hours, const Date& day)
{
    const auto that_day = [&](const ClosedDay& closed) { return closed.day == day; };
    return holiday(day) || std::ranges::any_of(hours.closed, that_day);
}

/// Calls `take` with each open stretch from `from` on, in their order, until it says false or a year is over.
template <typename Take>
void each_open(const OfficeHours& hours, Instant from, Take take)
{
    Date day = in_oslo(from).date;
    for (int ahead = 0; ahead <= open_days_ahead_most; ++ahead, day = day.plus_days(1)) {
        const std::vector<Spell>& spells = hours.week[static_cast<std::size_t>(day.weekday() - 1)];
        if (spells.empty() || is_closed(hours, day)) continue;
        for (const Spell& spell : spells) {
            const Stretch open{std::max(from, at_minute(day, spell.from)), at_minute(day, spell.to)};
            if (open.from < open.to && !take(open)) return;
        }
    }
}

} // namespace

bool OfficeHours::open_at(Instant at) const
{
    return next_open(at) == at;
}

std::optional<Instant> OfficeHours::next_open(Instant at) const
{
    std::optional<Instant> found;
    each_open(*this, at, [&](const Stretch& open) {
        found = open.from;
        return false;
    });
    return found;
}

std::optional<Instant> OfficeHours::plus_open_minutes(Instant from, std::int64_t minutes) const
{
    if (minutes <= 0) return from;
    if (minutes > std::int64_t{open_days_ahead_most + 1} * (minutes_a_day + 60)) return std::nullopt;
    std::int64_t left_us = minutes * us_a_minute;
    std::optional<Instant> found;
    each_open(*this, from, [&](const Stretch& open) {
        const std::int64_t open_us = open.to.us - open.from.us;
        if (left_us <= open_us) found = Instant{open.from.us + left_us};
        left_us -= open_us;
        return !found;
    });
    return found;
}

std::int64_t OfficeHours::open_minutes_between(Instant from, Instant to) const
{
    std::int64_t passed_us = 0;
    each_open(*this, from, [&](const Stretch& open) {
        if (open.from >= to) return false;
        passed_us += std::min(open.to, to).us - open.from.us;
        return true;
    });
    return passed_us / us_a_minute;
}

OfficeHours ordinary_hours()
{
    OfficeHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{8 * 60, 15 * 60 + 30}};
    return hours;
}

} // namespace samband::people
