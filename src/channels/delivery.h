#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "channels/variant.h"
#include "outbox/outbox.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// The nouns of what leaves the house: a dispatch (one variant to one account) and its deliveries (one to each
/// recipient).
namespace samband::channels {

/// What is done in the channel.
enum class Act { publish, correct, withdraw };
std::string_view word(Act act);
std::optional<Act> act_of(std::string_view word);

/// Every recipient or account of a dispatch has exactly one delivery in exactly one of these.
enum class DeliveryState {
    queued,    ///< waits until it is due
    leased,    ///< a worker is handing it over
    sent,      ///< the channel has taken it
    confirmed, ///< the channel says that it is there
    failed,    ///< it did not go, and will not by itself
    in_doubt,  ///< it may have gone: a person says "send again" or "it arrived"
    cancelled,
};
std::string_view word(DeliveryState state);
std::optional<DeliveryState> delivery_state_of(std::string_view word);

/// How many deliveries of a dispatch are in each state; those with none are left out.
using StateCounts = std::map<DeliveryState, std::int64_t>;

struct Dispatch {
    Id id;
    Id subject;                ///< what is said: the post
    std::int64_t revision = 0; ///< of it
    Id account;
    Act act = Act::publish;
    std::optional<Id> of; ///< of a correction or withdrawal: the dispatch that brought it out
    Variant variant;
    outbox::Priority priority = outbox::Priority::ordinary;
    std::string passes_hold = {};
    bool filling = false;          ///< recipients are still being added
    bool ended = false;            ///< every delivery has come to rest
    bool cancelled = false;        ///< nothing more of it leaves
    std::optional<Id> by;          ///< whose act it was
    std::optional<Instant> starts; ///< nothing of it leaves before then
    Instant queued;
    std::optional<Instant> ended_at;
};

struct Delivery {
    Id id;
    Id dispatch;
    std::string recipient; ///< personal data where it is a person's
    DeliveryState state = DeliveryState::queued;
    Instant due;
    int tries = 0;
    std::string foreign_id;
    std::string receipt;
    std::string error; ///< of the last try; empty if none failed
    Instant since;     ///< in this state
};

} // namespace samband::channels
