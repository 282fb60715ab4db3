#pragma once
#include "takedown/breach.h"

namespace samband::takedown {

struct Told {
    std::int64_t officers = 0; ///< who hold the role; each finds it on I dag
    std::int64_t mailed = 0;   ///< queued to; nought where the municipality has no open mail account
};

/// Tells the data protection officers by mail where that can be: that it happened, when, the deadline and where to
/// look; nothing of what leaked, not even the post's title. It passes a crisis's hold.
Told tell_officers(db::Writing& tx, const Breach& breach, const people::Person& by,
                   const people::Municipality& municipality);

} // namespace samband::takedown
