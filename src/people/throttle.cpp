#include "people/throttle.h"

#include "base/sha256.h"
#include "base/text.h"

namespace samband::people {

// Hashed: a login typed wrong is often a password typed in the wrong field.
static std::string hashed(std::string_view kind, const Throttle::Try& attempt, std::string_view login)
{
    Sha256 sum;
    for (const std::string_view part : {kind, attempt.municipality, login, attempt.place})
        sum.add(std::to_string(part.size())).add(":").add(part);
    const Sha256Sum bytes = sum.sum();
    return {reinterpret_cast<const char*>(bytes.data()), 16};
}

static std::string account_key(const Throttle::Try& attempt)
{
    return hashed("account", attempt, attempt.login);
}

static std::string place_key(const Throttle::Try& attempt)
{
    return hashed("place", attempt, {});
}

int Throttle::enter(const Try& attempt, Instant now)
{
    const std::lock_guard lock(mutex_);
    const int wait = std::max(wait_of(account_key(attempt), now), wait_of(place_key(attempt), now));
    if (wait > 0) return wait;
    count(account_key(attempt), throttle_free, now);
    count(place_key(attempt), throttle_free_place, now);
    return 0;
}

void Throttle::succeeded(const Try& attempt)
{
    const std::lock_guard lock(mutex_);
    if (const auto account = by_key_.find(account_key(attempt)); account != by_key_.end()) {
        account->second->wrong = 0;
        account->second->next = {};
    }
    if (const auto place = by_key_.find(place_key(attempt)); place != by_key_.end() && place->second->wrong > 0)
        place->second->wrong -= 1;
}

std::size_t Throttle::remembered() const
{
    const std::lock_guard lock(mutex_);
    return counts_.size();
}

int Throttle::wait_of(const std::string& key, Instant now) const
{
    const auto found = by_key_.find(key);
    if (found == by_key_.end() || found->second->next <= now) return 0;
    return static_cast<int>((found->second->next.us - now.us + 999'999) / 1'000'000);
}

// 1, 2, 4 … seconds after the free tries, at most `throttle_longest_s`.
void Throttle::count(const std::string& key, int free, Instant now)
{
    auto found = by_key_.find(key);
    if (found == by_key_.end()) {
        counts_.push_back({key, 0, now, {}});
        found = by_key_.emplace(counts_.back().key, std::prev(counts_.end())).first;
    }
    counts_.splice(counts_.end(), counts_, found->second);
    Count& it = *found->second;
    if (it.last.plus_s(throttle_forget_s) < now) it.wrong = 0;
    it.wrong += 1;
    it.last = now;
    const int over = it.wrong - free;
    if (over >= 0) it.next = now.plus_s(std::min(throttle_longest_s, 1 << std::min(over, 10)));
    if (counts_.size() <= throttle_keys) return;
    by_key_.erase(counts_.front().key);
    counts_.pop_front();
}

} // namespace samband::people
