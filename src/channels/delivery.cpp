#include "channels/delivery.h"

namespace samband::channels {

std::string_view word(Act act)
{
    switch (act) {
    case Act::publish:
        return "publish";
    case Act::correct:
        return "correct";
    case Act::withdraw:
        return "withdraw";
    }
    return "publish";
}

std::optional<Act> act_of(std::string_view text)
{
    for (const Act act : {Act::publish, Act::correct, Act::withdraw})
        if (word(act) == text) return act;
    return std::nullopt;
}

std::string_view word(DeliveryState state)
{
    switch (state) {
    case DeliveryState::queued:
        return "queued";
    case DeliveryState::leased:
        return "leased";
    case DeliveryState::sent:
        return "sent";
    case DeliveryState::confirmed:
        return "confirmed";
    case DeliveryState::failed:
        return "failed";
    case DeliveryState::in_doubt:
        return "in-doubt";
    case DeliveryState::cancelled:
        return "cancelled";
    }
    return "queued";
}

std::optional<DeliveryState> delivery_state_of(std::string_view text)
{
    for (const DeliveryState state :
         {DeliveryState::queued, DeliveryState::leased, DeliveryState::sent, DeliveryState::confirmed,
          DeliveryState::failed, DeliveryState::in_doubt, DeliveryState::cancelled})
        if (word(state) == text) return state;
    return std::nullopt;
}

} // namespace samband::channels
