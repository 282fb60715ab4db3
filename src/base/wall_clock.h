#pragma once
#include "base/instant.h"

#include <functional>
#include <mutex>
#include <optional>

namespace samband {

/// The machine's clock, doubted where it jumps: somebody sets it by hand, a virtual machine's host is wrong for a
/// while. What is due, who is signed in and what is forgotten hang on it, and rows keep what it said.
///
/// It never goes backwards. What differs from the machine's time since start by more than `believed_jump_s` forwards is
/// believed when it has stood for `doubted_for_s`; until then time goes on as it did. A clock that was set back is
/// waited for: time runs at half its pace until they meet, so that nothing stands still. Safe to ask from any thread.
class WallClock {
public:
    static constexpr std::int64_t believed_jump_s = 2; ///< a leap second, and what time servers step by
    static constexpr std::int64_t doubted_for_s = 600;

    WallClock();
    WallClock(std::function<Instant()> machine, std::function<std::int64_t()> since_start_us);

    Instant now();

private:
    Instant forwards(Instant machine, Instant expected, std::int64_t since_start);

    std::function<Instant()> machine_;
    std::function<std::int64_t()> since_start_us_;
    std::mutex mutex_; ///< holds what follows
    Instant last_;
    std::int64_t last_since_start_us_;
    std::optional<std::int64_t> doubted_since_us_;
    std::int64_t doubted_by_us_ = 0; ///< how far it was ahead then
};

/// The process's one.
Instant wall_now();

} // namespace samband
