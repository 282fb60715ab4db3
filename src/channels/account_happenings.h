#pragma once

/// What the account register tells the floors above (reactions are listed in main/wiring.cpp).
namespace samband::channels {

/// Something in the register of official accounts is other than it was.
struct AccountsChanged {};

} // namespace samband::channels
