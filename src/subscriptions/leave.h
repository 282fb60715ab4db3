#pragma once
#include "db/transaction.h"
#include "http/request.h"
#include "people/person.h"
#include "subscriptions/subscriber.h"

#include <string>

/// Changing one's mind, and what ends a subscription. Leaving wins over whatever was asked for before it: requests that
/// wait for a yes are void, and no import brings the address back. Only its owner can, by asking anew.
namespace samband::subscriptions {

/// The owner's new choices. Problem conflict where the subscriber has left, invalid as `held_choices`.
void change_choices(db::Writing& tx, const Id& subscriber, http::Language language, const Choices& choices);

/// `way`: "one-click", "button" or "preferences". Twice is once; false if there is no such subscriber.
bool leave(db::Writing& tx, const Id& subscriber, const std::string& way);

/// STOPP by SMS. A number that is not known is remembered too: a list brought tomorrow does not reach it.
void stopped_by_sms(db::Writing& tx, const std::string& number);

/// The mail server says that there is no such address (a hard bounce, RFC 3463 class 5). Nothing if it is not known.
void bounced(db::Writing& tx, Medium medium, const std::string& address);

/// By the desk, recorded with its reason: a wrong address, somebody who rang.
/// Problem not_found, and invalid without a reason.
void suppress(db::Writing& tx, const people::Person& by, const Id& subscriber, const std::string& why);

/// Leaves, and forgets everything but the sum by which an import knows that it may not bring the address back.
void forget(db::Writing& tx, const Id& subscriber);

} // namespace samband::subscriptions
