#include "planning/calendar_items.h"

#include "planning/campaigns.h"
#include "planning/wishes.h"
#include "publishing/post_store.h"

namespace samband::planning {

static std::vector<CalendarItem> all_items(db::Reading& tx, const CalendarAsked& asked);
static std::map<Id, Timed> clashes_of(const std::vector<CalendarItem>& items);
static void filter(db::Reading& tx, std::vector<CalendarItem>& items, const CalendarAsked& asked);

CalendarItems items_of(db::Reading& tx, const CalendarAsked& asked)
{
    CalendarItems made{all_items(tx, asked), {}};
    made.clashes = clashes_of(made.items);
    filter(tx, made.items, asked);
    return made;
}

static std::vector<CalendarItem> all_items(db::Reading& tx, const CalendarAsked& asked)
{
    std::vector<CalendarItem> items;
    const Instant from = from_oslo({asked.from(), {}});
    const Instant until = from_oslo({asked.to().plus_days(1), {}});
    for (publishing::Post& post : publishing::posts_between(tx, from, until)) {
        const Instant at = *publishing::time_of(post);
        items.push_back({std::move(post), in_oslo(at).date, at});
    }
    for (Wished& wished : wished_between(tx, asked.from(), asked.to()))
        items.push_back({std::move(wished.post), wished.day, std::nullopt});
    std::stable_sort(items.begin(), items.end(), [](const CalendarItem& a, const CalendarItem& b) {
        return std::pair(a.day, !a.at) < std::pair(b.day, !b.at);
    });
    return items;
}

/// What is withdrawn is in nobody's way.
static std::map<Id, Timed> clashes_of(const std::vector<CalendarItem>& items)
{
    std::vector<Timed> timed;
    for (const CalendarItem& item : items)
        if (item.at && item.post.state != publishing::State::withdrawn)
            timed.push_back({item.post.id, *item.at, item.post.content.channels});
    return clashes(timed);
}

static void filter(db::Reading& tx, std::vector<CalendarItem>& items, const CalendarAsked& asked)
{
    std::set<Id> joined;
    if (const auto campaign = Id::parse(asked.campaign))
        for (const Id& post : posts_of_campaign(tx, *campaign)) joined.insert(post);
    std::erase_if(items, [&](const CalendarItem& item) {
        const publishing::Post& post = item.post;
        return (!asked.unit.empty() && post.unit.text() != asked.unit) ||
               (!asked.channel.empty() && !post.content.channels.contains(asked.channel)) ||
               (!asked.state.empty() && publishing::word(post.state) != asked.state) ||
               (!asked.campaign.empty() && !joined.contains(post.id));
    });
}

} // namespace samband::planning
