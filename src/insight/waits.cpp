#include "insight/waits.h"

#include <cmath>

namespace samband::insight {

static constexpr std::int64_t exact_minutes = 10;
static constexpr double wider = 1.1;

std::int64_t class_of(std::int64_t minutes)
{
    if (minutes < exact_minutes) return minutes < 0 ? 0 : minutes;
    const double times = std::log(static_cast<double>(minutes) / exact_minutes) / std::log(wider);
    return exact_minutes + static_cast<std::int64_t>(times);
}

std::int64_t minutes_of(std::int64_t wait_class)
{
    if (wait_class < exact_minutes) return wait_class;
    const double from = std::pow(wider, static_cast<double>(wait_class - exact_minutes)) * exact_minutes;
    return std::llround(from * std::sqrt(wider));
}

std::int64_t answers_in(const Waits& waits)
{
    std::int64_t all = 0;
    for (const auto& [wait_class, answers] : waits) all += answers;
    return all;
}

std::int64_t percentile(const Waits& waits, int per_cent)
{
    const std::int64_t all = answers_in(waits);
    std::int64_t so_far = 0;
    for (const auto& [wait_class, answers] : waits) {
        so_far += answers;
        if (so_far * 100 >= all * per_cent && so_far > 0) return minutes_of(wait_class);
    }
    return 0;
}

} // namespace samband::insight
