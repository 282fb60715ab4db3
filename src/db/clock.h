#pragma once
#include "base/instant.h"

#include <algorithm>
#include <atomic>
#include <functional>

namespace samband::db {

/// Time that never goes backwards, whatever the machine's clock does. Safe to ask from any thread.
class Clock {
public:
    explicit Clock(std::function<Instant()> machine) : machine_(std::move(machine)) {}

    Instant now()
    {
        const Instant at = machine_();
        not_before(at);
        return {std::max(at.us, last_us_.load())};
    }

    /// What was seen elsewhere: in the database when it was opened, by another node.
    void not_before(Instant seen)
    {
        std::int64_t last = last_us_.load();
        while (last < seen.us && !last_us_.compare_exchange_weak(last, seen.us)) {
        }
    }

private:
    std::function<Instant()> machine_;
    std::atomic<std::int64_t> last_us_{0};
};

} // namespace samband::db
