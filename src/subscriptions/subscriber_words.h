#pragma once
#include "subscriptions/subscriber.h"

#include <optional>
#include <string>
#include <string_view>

/// Code words of subscribers, read back, and what they are to people.
namespace samband::subscriptions {

std::optional<ConsentAct> consent_act_of(std::string_view word);
/// Bokmål where it is no language of the screen.
http::Language language_of(std::string_view word);

/// In bokmål, for `people::say`.
const char* words_of(SubscriberState state);
const char* words_of(Medium medium);
const char* words_of(ConsentAct act);
/// How it was done; nothing for a way that is not ours.
const char* words_of_way(std::string_view way);

} // namespace samband::subscriptions
