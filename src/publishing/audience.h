#pragma once
#include "publishing/post.h"
#include "rulebook/vocabulary.h"
#include "subscriptions/recipients.h"

#include <optional>

namespace samband::publishing {

/// Those who subscribe, by the way the channel takes; nothing where others see to the recipients (a press release goes
/// to the media list).
std::optional<subscriptions::Selection> subscribers_of(rulebook::Channel channel, const Audience& audience);

} // namespace samband::publishing
