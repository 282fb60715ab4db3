#include "publishing/audience.h"

namespace samband::publishing {

std::optional<subscriptions::Selection> subscribers_of(rulebook::Channel channel, const Audience& audience)
{
    using rulebook::Channel;
    const bool by_mail = channel == Channel::newsletter || channel == Channel::email;
    if (!by_mail && channel != Channel::sms) return std::nullopt;
    subscriptions::Selection selection;
    selection.medium = by_mail ? subscriptions::Medium::email : subscriptions::Medium::sms;
    selection.topics = {audience.topics.begin(), audience.topics.end()};
    selection.places = {audience.places.begin(), audience.places.end()};
    return selection;
}

} // namespace samband::publishing
