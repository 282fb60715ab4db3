#include "base/wall_clock.h"

#include "base/log.h"

#include <ctime>

namespace samband {

static constexpr std::int64_t second_us = 1'000'000;

/// Sleep counts: a machine that has slept is right when it says that hours have passed.
static std::int64_t since_boot_us()
{
    timespec at{};
    ::clock_gettime(CLOCK_BOOTTIME, &at);
    return at.tv_sec * second_us + at.tv_nsec / 1'000;
}

WallClock::WallClock() : WallClock(machine_now, since_boot_us) {}

WallClock::WallClock(std::function<Instant()> machine, std::function<std::int64_t()> since_start_us)
    : machine_(std::move(machine)),
      since_start_us_(std::move(since_start_us)),
      last_(machine_()),
      last_since_start_us_(since_start_us_())
{
}

Instant WallClock::now()
{
    const std::lock_guard lock(mutex_);
    const Instant machine = machine_();
    const std::int64_t since_start = since_start_us_();
    const std::int64_t passed = since_start - last_since_start_us_;
    const std::int64_t ahead = machine.us - (last_.us + passed);
    if (ahead < -believed_jump_s * second_us)
        last_.us += passed / 2;
    else
        last_ = std::max(last_, forwards(machine, {last_.us + passed}, since_start));
    if (ahead <= believed_jump_s * second_us) doubted_since_us_.reset();
    last_since_start_us_ = since_start;
    return last_;
}

Instant WallClock::forwards(Instant machine, Instant expected, std::int64_t since_start)
{
    const std::int64_t ahead = machine.us - expected.us;
    if (ahead <= believed_jump_s * second_us) return machine;
    if (!doubted_since_us_ || std::abs(ahead - doubted_by_us_) > believed_jump_s * second_us) {
        log::error("clock-doubted", {{"ahead_s", ahead / second_us}});
        doubted_since_us_ = since_start;
        doubted_by_us_ = ahead;
    }
    return since_start - *doubted_since_us_ >= doubted_for_s * second_us ? machine : expected;
}

Instant wall_now()
{
    static WallClock clock;
    return clock.now();
}

} // namespace samband
