#pragma once
#include "base/id.h"
#include "base/json.h"
#include "db/transaction.h"

#include <vector>

/// What a subscriber wants: something on any of the topics (or on everything), and where places are chosen only what
/// concerns one of them or the whole municipality.
namespace samband::subscriptions {

struct Choices {
    bool all = false; ///< every topic, also those that come later
    std::vector<Id> topics;
    std::vector<Id> places;

    friend bool operator==(const Choices&, const Choices&) = default;
};

Json choices_json(const Choices& choices);
/// Reads what `choices_json` wrote.
Choices choices_of(const Json& json);

/// Each once, in order; without those that are offered no more and not among `kept`. Problem invalid where no topic is
/// chosen, where more than `chosen_most` are, or where an id is no such topic or place.
Choices held_choices(db::Reading& tx, const Choices& choices, const Choices& kept = {});

/// What either of the two asks for.
Choices both(const Choices& one, const Choices& other);

} // namespace samband::subscriptions
