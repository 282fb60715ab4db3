#pragma once
#include "channels/account.h"
#include "channels/secrets.h"

#include <string>
#include <string_view>

/// Where a channel may tell us later: delivery reports, and messages that come in. Each account has an address of its
/// own, with a token that only the municipality's key can make; whoever has it can tell about that account alone.
namespace samband::channels {

/// "https://loten.example.no/kanal/ACCOUNT/TOKEN". `site` gives way to the account's setting "reports_to", an address
/// on the municipality's own net. Another number in the account's setting "reports_edition" makes another token: that
/// is how one that has leaked is taken back.
std::string callback_address(const Secrets& secrets, const Account& account, const std::string& site);

/// Compared in constant time.
bool is_callback_token(const Secrets& secrets, const Account& account, std::string_view token);

} // namespace samband::channels
