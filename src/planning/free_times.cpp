#include "planning/free_times.h"

#include "planning/limits.h"
#include "planning/slots.h"
#include "publishing/post_store.h"

namespace samband::planning {

namespace {

constexpr std::int64_t time_to_press_s = 120; // a time that is over before one can press it is none

/// The times at which something is scheduled in one of the post's channels, but for itself.
std::vector<Instant> taken_times(db::Reading& tx, const publishing::Post& post, Instant from, Instant until)
{
    std::vector<Instant> taken;
    for (const publishing::Post& other : publishing::posts_between(tx, from, until)) {
        const auto shares = [&](const std::string& channel) { return other.content.channels.contains(channel); };
        if (other.due && other.id != post.id && std::ranges::any_of(post.content.channels, shares))
            taken.push_back(*other.due);
    }
    return taken;
}

bool is_free(const std::vector<Instant>& taken, Instant at)
{
    return std::ranges::none_of(taken, [&](Instant other) { return std::abs(other.us - at.us) < close_s * 1'000'000; });
}

void add(std::vector<publishing::FreeTime>& times, const Slot& slot, Instant at)
{
    const auto same = std::ranges::find(times, at, &publishing::FreeTime::at);
    if (same == times.end()) {
        times.push_back({at, {slot.channel}, slot.name});
        return;
    }
    same->channels.push_back(slot.channel);
    if (same->name.empty()) same->name = slot.name;
}

} // namespace

std::vector<publishing::FreeTime> free_times(db::Reading& tx, const publishing::Post& post, std::size_t most)
{
    std::vector<Slot> slots = list_slots(tx);
    std::erase_if(slots, [&](const Slot& slot) { return !post.content.channels.contains(slot.channel); });
    std::vector<publishing::FreeTime> times;
    if (slots.empty()) return times;
    const Instant after = tx.now().plus_s(time_to_press_s);
    const Date first = in_oslo(after).date;
    const Date last = first.plus_days(7 * slot_weeks_ahead);
    const auto taken = taken_times(tx, post, tx.now().plus_s(-close_s), from_oslo({last, {}}));
    for (Date day = first; day < last && times.size() < most; day = day.plus_days(1)) {
        for (const Slot& slot : slots) {
            const Instant at = from_oslo({day, slot.time});
            if (slot.weekday == day.weekday() && at > after && is_free(taken, at)) add(times, slot, at);
        }
        std::ranges::stable_sort(times, {}, &publishing::FreeTime::at);
    }
    if (times.size() > most) times.resize(most);
    return times;
}

} // namespace samband::planning
