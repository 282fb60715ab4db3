#include "planning/clashes.h"

#include "planning/limits.h"

namespace samband::planning {

static bool share_channel(const Timed& one, const Timed& other)
{
    return std::any_of(one.channels.begin(), one.channels.end(),
                       [&](const std::string& channel) { return other.channels.contains(channel); });
}

static std::int64_t apart_us(const Timed& one, const Timed& other)
{
    return std::abs(other.at.us - one.at.us);
}

static void keep_closest(std::map<Id, Timed>& found, const Timed& of, const Timed& other)
{
    const auto known = found.find(of.id);
    if (known == found.end() || apart_us(of, other) < apart_us(of, known->second)) found[of.id] = other;
}

std::map<Id, Timed> clashes(const std::vector<Timed>& timed)
{
    std::map<Id, Timed> found;
    for (std::size_t i = 0; i < timed.size(); ++i)
        for (std::size_t j = i + 1; j < timed.size() && timed[j].at < timed[i].at.plus_s(close_s); ++j)
            if (share_channel(timed[i], timed[j])) {
                keep_closest(found, timed[i], timed[j]);
                keep_closest(found, timed[j], timed[i]);
            }
    return found;
}

} // namespace samband::planning
