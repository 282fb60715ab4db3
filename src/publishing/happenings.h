#pragma once
#include "base/id.h"

/// What publishing tells the floors above (kits: reactions are listed in main/wiring.cpp).
namespace samband::publishing {

struct PostPublished {
    Id post;
};
struct PostCorrected {
    Id post;
    bool significant = false; ///< who has read it reads it again
};
struct PostWithdrawn {
    Id post;
};

} // namespace samband::publishing
