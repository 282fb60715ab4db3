#pragma once
#include "db/database.h"

#include <mutex>

namespace samband::db {

/// Figures of how long use cases held the writer. Safe from any thread.
class Held {
public:
    void add(const std::string& label, std::int64_t us)
    {
        const std::lock_guard lock(mutex_);
        HeldTime& held = by_label_[label];
        ++held.runs;
        held.total_us += us;
        held.longest_us = std::max(held.longest_us, us);
    }

    std::vector<HeldTime> all() const
    {
        const std::lock_guard lock(mutex_);
        std::vector<HeldTime> made;
        for (const auto& [label, held] : by_label_) made.push_back({label, held.runs, held.total_us, held.longest_us});
        return made;
    }

private:
    mutable std::mutex mutex_;
    std::map<std::string, HeldTime> by_label_;
};

} // namespace samband::db
