#pragma once
#include "channels/shipping.h"
#include "people/visit.h"

/// Where SMS gateways call us, below the account's own address (`channels::callback_address`): `…/rapport` with what
/// became of a message, `…/inn` with a message from a telephone. Kannel calls both by GET, other gateways post JSON.
///
/// These GETs change state, which no page of ours does: Kannel's protocol knows nothing else. They are marked so in the
/// route table, act on GET alone (never HEAD), and are open to nobody without the token, whom no link leads there.
namespace samband::channels::sms {

/// `shipping` must outlive the routes.
void add_routes(people::Routes& routes, const Shipping& shipping);

} // namespace samband::channels::sms
