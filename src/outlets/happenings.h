#pragma once
#include "base/id.h"

/// What outlets tell the floors above (reactions are listed in main/wiring.cpp).
namespace samband::outlets {

/// What the press room shows of it, or from when, is another.
struct ReleaseChanged {
    Id post;
};

} // namespace samband::outlets
