#pragma once
#include "base/id.h"

#include <string>

/// What channels tell the floors above (reactions are listed in main/wiring.cpp).
namespace samband::channels {

/// Every delivery of a dispatch has come to rest.
struct DispatchEnded {
    Id subject;
    Id dispatch;
};

/// A mail server said, after the mail was taken, that there is no such address: nothing more should go there.
struct DeliveryBounced {
    Id delivery;
    std::string recipient;
};

/// Whoever has this number wants no SMS from the municipality. Told each time she says so.
struct SmsStopped {
    std::string number; ///< E.164
};

} // namespace samband::channels
