#pragma once
#include "db/database.h"

#include <chrono>
#include <mutex>

namespace samband::channels {

/// Whether a hold has come between while something goes out, or somebody has stopped it: the database is asked again
/// about once a second, by one thread at a time. Where it cannot be asked, the answer is yes: what has not begun waits.
class HoldWatch {
public:
    HoldWatch(db::Database& database, const Id& work, const Id& dispatch);

    bool held();

private:
    using Clock = std::chrono::steady_clock;

    db::Database& database_;
    Id work_;
    Id dispatch_;
    std::mutex mutex_;
    Clock::time_point ask_at_; ///< first a moment after the work was leased, which is when it was asked
    bool held_ = false;
};

} // namespace samband::channels
