#pragma once
#include "base/id.h"

/// What publishing tells the floors above (kits: reactions are listed in main/wiring.cpp).
namespace samband::publishing {

/// Somebody's yes is asked for its newest revision.
struct PostSent {
    Id post;
    Id by;
};
/// It went out, or came to the intranet too.
struct PostPublished {
    Id post;
    Id by;
};
struct PostCorrected {
    Id post;
    Id by;
    bool significant = false; ///< who has read it reads it again
};
struct PostWithdrawn {
    Id post;
    Id by;
};
/// The withdrawal was undone within seconds: what had not been taken down outside stays there.
struct PostRestored {
    Id post;
    Id by;
};

/// Its copy is kept from ordinary eyes: whoever keeps words of it elsewhere lets go of them.
struct PostBlocked {
    Id post;
    Id by;
};

} // namespace samband::publishing
