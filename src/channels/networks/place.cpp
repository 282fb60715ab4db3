#include "channels/networks/place.h"

#include "base/text.h"
#include "channels/limits.h"

#include <algorithm>
#include <thread>

namespace samband::channels::networks {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::string setting(const Account& account, std::string_view key)
{
    const Json* found = account.settings.find(key);
    if (found != nullptr && found->is_integer()) return std::to_string(found->integer());
    return found != nullptr && found->is_string() ? std::string(trim(found->string())) : std::string();
}

std::string origin(const Account& account, std::string_view otherwise)
{
    std::string set = setting(account, "api");
    while (set.ends_with('/')) set.pop_back();
    return set.empty() ? std::string(otherwise) : set;
}

Secret secret_of(std::string_view typed)
{
    const std::string_view all = trim(typed);
    const std::size_t end = std::min(all.find_first_of(" \t\r\n"), all.size());
    return {std::string(all.substr(0, end)), std::string(trim(all.substr(end)))};
}

std::int64_t not_out_before(const Shipment& shipment)
{
    constexpr std::int64_t clocks_differ_s = 300;
    return shipment.queued.us / 1'000'000 - clocks_differ_s;
}

Allowance::Allowance() : end_(steady_clock::now() + milliseconds((ship_s - 4) * 1000)) {}

int Allowance::left_ms() const
{
    return static_cast<int>(
        std::max<std::int64_t>(0, std::chrono::duration_cast<milliseconds>(end_ - steady_clock::now()).count()));
}

bool Allowance::wait_ms(int ms, const std::function<bool()>& stopping) const
{
    constexpr int kept_ms = 8'000; // for what follows the waiting
    constexpr int step_ms = 50;
    if (left_ms() - ms < kept_ms) return false;
    for (int waited = 0; waited < ms; waited += step_ms) {
        if (stopping && stopping()) return false;
        std::this_thread::sleep_for(milliseconds(std::min(step_ms, ms - waited)));
    }
    return true;
}

} // namespace samband::channels::networks
