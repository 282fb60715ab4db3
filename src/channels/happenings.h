#pragma once
#include "base/id.h"

/// What channels tell the floors above (reactions are listed in main/wiring.cpp).
namespace samband::channels {

/// Every delivery of a dispatch has come to rest.
struct DispatchEnded {
    Id subject;
    Id dispatch;
};

} // namespace samband::channels
