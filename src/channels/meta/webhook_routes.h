#pragma once
#include "channels/shipping.h"
#include "people/visit.h"

/// Where Meta tells us: `/kanal/{account}/{token}/hendelser` (developers.facebook.com/docs/graph-api/webhooks).
namespace samband::channels::meta {

/// `shipping` is kept by reference.
void add_routes(people::Routes& routes, const Shipping& shipping);

/// What the account's webhook is proved with when it is set up at Meta: 43 characters.
std::string verify_token(const Secrets& secrets, const Account& account);

} // namespace samband::channels::meta
