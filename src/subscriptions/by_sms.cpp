#include "subscriptions/by_sms.h"

#include "subscriptions/interest.h"
#include "subscriptions/leave.h"
#include "subscriptions/limits.h"
#include "subscriptions/wording.h"

#include <algorithm>

namespace samband::subscriptions {

static Choices without(db::Reading& tx, const Choices& has, const Choices& leaves);
static bool holds_all(const std::vector<Id>& has, const std::vector<Id>& asked);
static std::optional<Subscriber> active_at(db::Reading& tx, const std::string& number);

std::optional<Subscriber> sign_up_by_sms(db::Writing& tx, const std::string& number, http::Language language,
                                         const Choices& choices, const std::string& source)
{
    const auto address = kept_address(Medium::sms, number);
    if (!address) return std::nullopt;
    const Choices held = held_choices(tx, choices);
    if (held.places.empty() && !choices.places.empty()) return std::nullopt; // without places it would be everywhere
    const Consent consent{tx.now(), ConsentAct::given, "sms", consent_version, source.substr(0, source_bytes), {}, {}};
    tx.run("subscriptions.drop_past", {{"hash", sum_of(*address)}});
    const auto known = subscriber_at(tx, *address);
    if (!known) return add_subscriber(tx, Medium::sms, *address, language, held, consent);
    const bool active = known->state == SubscriberState::active;
    if (!active)
        tx.run("subscriptions.set_subscriber_state",
               {{"id", known->id}, {"state", word(SubscriberState::active)}, {"now", tx.now()}});
    set_choices(tx, *known, known->language, active ? both(known->choices, held) : held, consent);
    return load_subscriber(tx, known->id);
}

bool sign_off_by_sms(db::Writing& tx, const std::string& number, const Choices& choices)
{
    const auto subscriber = active_at(tx, number);
    if (!subscriber) return false;
    const Choices left = without(tx, subscriber->choices, choices);
    if (left == subscriber->choices) return false;
    const bool lost_its_place = left.places.empty() && !subscriber->choices.places.empty();
    if ((!left.all && left.topics.empty()) || lost_its_place) return leave(tx, subscriber->id, "sms");
    set_choices(tx, *subscriber, subscriber->language, left,
                {tx.now(), ConsentAct::changed, "sms", consent_version, "", {}, {}});
    return true;
}

bool gets_by_sms(db::Reading& tx, const std::string& number, const Choices& choices)
{
    const auto subscriber = active_at(tx, number);
    if (!subscriber) return false;
    const Choices& has = subscriber->choices;
    const bool topics = has.all || (!choices.all && holds_all(has.topics, choices.topics));
    return topics && (has.places.empty() || (!choices.places.empty() && holds_all(has.places, choices.places)));
}

/// Whoever gets everything, and leaves one topic, gets each of the others.
static Choices without(db::Reading& tx, const Choices& has, const Choices& leaves)
{
    Choices left = has;
    const auto drop = [](std::vector<Id>& from, const std::vector<Id>& those) {
        std::erase_if(from, [&](const Id& id) { return std::ranges::find(those, id) != those.end(); });
    };
    if (leaves.topics.empty() && !leaves.places.empty()) {
        drop(left.places, leaves.places);
        return left;
    }
    if (leaves.all) return {false, {}, has.places};
    if (has.all) {
        left.all = false;
        for (const Interest& interest : list_interests(tx))
            if (interest.kind == InterestKind::topic) left.topics.push_back(interest.id);
        std::ranges::sort(left.topics);
    }
    drop(left.topics, leaves.topics);
    return left;
}

static bool holds_all(const std::vector<Id>& has, const std::vector<Id>& asked)
{
    return std::ranges::all_of(asked, [&](const Id& id) { return std::ranges::find(has, id) != has.end(); });
}

static std::optional<Subscriber> active_at(db::Reading& tx, const std::string& number)
{
    const auto address = kept_address(Medium::sms, number);
    auto subscriber = address ? subscriber_at(tx, *address) : std::nullopt;
    if (subscriber && subscriber->state != SubscriberState::active) subscriber.reset();
    return subscriber;
}

} // namespace samband::subscriptions
