#pragma once
#include "channels/account.h"
#include "channels/port.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// Where an account's network is called, and for how long.
namespace samband::channels::networks {

/// A setting as text; empty if it is not there or no text.
std::string setting(const Account& account, std::string_view key);

/// The setting "api" ("http://127.0.0.1:8080", for a simulator) or `otherwise`; without a slash at the end.
/// It stands in no form: who could change it would be sent the token.
std::string origin(const Account& account, std::string_view otherwise);

/// The secret as it is typed in: the token, and after white space the app's secret where the app asks for it.
struct Secret {
    std::string token;
    std::string app_secret;
};
Secret secret_of(std::string_view typed);

/// Seconds since 1970 before which nothing of the shipment can have gone out; some minutes are left for clocks that
/// differ.
std::int64_t not_out_before(const Shipment& shipment);

/// How long a hand-over may still take: it ends within `ship_s`, whatever the network does.
class Allowance {
public:
    Allowance();
    int left_ms() const; ///< never negative
    /// Waits that long, unless it is told to stop meanwhile or so little is left that nothing could follow; whether it
    /// did.
    bool wait_ms(int ms, const std::function<bool()>& stopping) const;

private:
    std::chrono::steady_clock::time_point end_;
};

} // namespace samband::channels::networks
