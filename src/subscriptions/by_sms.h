#pragma once
#include "subscriptions/choices.h"
#include "subscriptions/subscriber.h"

#include <optional>
#include <string>

/// Signing up and off by SMS. The message comes from the number itself, so nothing needs to be confirmed.
namespace samband::subscriptions {

/// The number gets this too from now on, whatever it had left before. `source`: what it answered to ("kodeord VANN").
/// Nothing where it is none that we send to (`sms_countries`), or none of the places is offered any more; Problem
/// invalid as `held_choices`.
std::optional<Subscriber> sign_up_by_sms(db::Writing& tx, const std::string& number, http::Language language,
                                         const Choices& choices, const std::string& source);

/// Takes these away from what it gets; with the last of them it has left. Where a topic is named its places stay. False
/// where it had none of them.
bool sign_off_by_sms(db::Writing& tx, const std::string& number, const Choices& choices);

/// It gets all of these.
bool gets_by_sms(db::Reading& tx, const std::string& number, const Choices& choices);

} // namespace samband::subscriptions
