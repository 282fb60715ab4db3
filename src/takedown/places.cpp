#include "takedown/places.h"

#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/print/hung.h"
#include "publishing/post_store.h"

namespace samband::takedown {

using channels::Act;
using channels::DeliveryState;
using channels::Dispatch;

std::string_view word(Standing standing)
{
    switch (standing) {
    case Standing::there:
        return "there";
    case Standing::down:
        return "down";
    case Standing::stopped:
        return "stopped";
    case Standing::coming:
        return "coming";
    case Standing::by_hand:
        return "by-hand";
    case Standing::never:
        return "never";
    case Standing::failed:
        return "failed";
    case Standing::in_doubt:
        return "in-doubt";
    }
    return "there";
}

namespace {

std::int64_t count(const channels::StateCounts& counts, std::initializer_list<DeliveryState> states)
{
    std::int64_t sum = 0;
    for (const DeliveryState state : states)
        if (const auto found = counts.find(state); found != counts.end()) sum += found->second;
    return sum;
}

/// The newest publishing in each account, in the order in which they came out.
std::vector<const Dispatch*> outs(const std::vector<Dispatch>& all)
{
    std::vector<const Dispatch*> newest;
    for (const Dispatch& dispatch : all) {
        if (dispatch.act != Act::publish || dispatch.variant.more.find("follows")) continue;
        const bool release = dispatch.variant.more.find("release") != nullptr;
        const auto same = std::find_if(newest.begin(), newest.end(), [&](const Dispatch* it) {
            return it->account == dispatch.account && (it->variant.more.find("release") != nullptr) == release;
        });
        if (same == newest.end())
            newest.push_back(&dispatch);
        else
            *same = &dispatch;
    }
    return newest;
}

/// The last try to take that down which was not undone.
const Dispatch* withdrawal_of(const std::vector<Dispatch>& all, const Id& out)
{
    const Dispatch* last = nullptr;
    for (const Dispatch& dispatch : all)
        if (dispatch.act == Act::withdraw && dispatch.of == out && !dispatch.cancelled) last = &dispatch;
    return last;
}

void judge_delivery(Place& place, const channels::Delivery& delivery)
{
    place.at = delivery.since;
    place.error = delivery.error;
    switch (delivery.state) {
    case DeliveryState::queued:
        place.standing = Standing::coming;
        place.at = delivery.due;
        break;
    case DeliveryState::leased:
        place.standing = Standing::coming;
        break;
    case DeliveryState::sent:
    case DeliveryState::confirmed:
        place.standing = Standing::down;
        break;
    case DeliveryState::failed:
        place.standing = delivery.error == "cannot-be-withdrawn" ? Standing::never : Standing::failed;
        break;
    case DeliveryState::in_doubt:
        place.standing = Standing::in_doubt;
        break;
    case DeliveryState::cancelled: // a person has seen to it, or it never went out
        place.standing = Standing::down;
        break;
    }
}

void judge_withdrawal(db::Reading& tx, Place& place, const Dispatch& withdrawal)
{
    place.dispatch = withdrawal.id;
    for (const auto& [state, many] : channels::counts_of(tx, withdrawal.id))
        if (many > 0) judge_delivery(place, channels::deliveries_of(tx, withdrawal.id, state).front());
}

Place place_of(db::Reading& tx, const std::vector<Dispatch>& all, const Dispatch& out)
{
    const channels::Account account = channels::load_account(tx, out.account);
    const channels::StateCounts counts = channels::counts_of(tx, out.id);
    const std::int64_t there = count(counts, {DeliveryState::sent, DeliveryState::confirmed});
    Place place;
    place.name = account.name;
    place.channel = account.channel;
    place.at = out.ended_at;
    place.dispatch = out.id;
    const std::int64_t total = count(counts, {DeliveryState::queued, DeliveryState::leased, DeliveryState::failed}) +
                               there + count(counts, {DeliveryState::in_doubt, DeliveryState::cancelled});
    const bool many =
        total > 1 || account.channel == rulebook::Channel::newsletter || account.channel == rulebook::Channel::sms;
    place.reached = many ? there : 0;
    place.stopped = many ? count(counts, {DeliveryState::cancelled}) : 0;
    place.in_doubt = count(counts, {DeliveryState::in_doubt});
    if (const Dispatch* withdrawal = withdrawal_of(all, out.id))
        judge_withdrawal(tx, place, *withdrawal);
    else if (there + place.in_doubt == 0 && (out.cancelled || count(counts, {DeliveryState::failed}) > 0))
        place.standing = Standing::stopped;
    else if (there == 0 && !out.ended)
        place.standing = Standing::coming;
    return place;
}

} // namespace

/// What went out before dispatches were noted lies on the own pages all the same.
static void add_own(std::vector<Place>& places, const publishing::Post& post, rulebook::Channel channel)
{
    for (const Place& place : places)
        if (place.channel == channel) return;
    Place own;
    own.channel = channel;
    own.standing = post.state == publishing::State::withdrawn ? Standing::down : Standing::there;
    own.at = post.state == publishing::State::withdrawn ? std::optional(post.changed) : std::nullopt;
    places.insert(places.begin(), std::move(own));
}

std::vector<Place> places_of(db::Reading& tx, const Id& id)
{
    const publishing::Post post = publishing::load_post(tx, id);
    const std::vector<Dispatch> all = channels::dispatches_of(tx, id);
    std::vector<Place> places;
    for (const Dispatch* out : outs(all))
        if (channels::load_account(tx, out->account).channel != rulebook::Channel::notice)
            places.push_back(place_of(tx, all, *out));
    if (post.on_intranet) add_own(places, post, rulebook::Channel::intranet);
    if (post.content.channels.contains("website") && !post.slug.empty())
        add_own(places, post, rulebook::Channel::website);
    if (std::vector<std::string> walls = channels::print::hanging(tx, id); !walls.empty()) {
        Place wall;
        wall.channel = rulebook::Channel::notice;
        wall.standing = Standing::by_hand;
        wall.walls = std::move(walls);
        places.push_back(std::move(wall));
    }
    return places;
}

} // namespace samband::takedown
