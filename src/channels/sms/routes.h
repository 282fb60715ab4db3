#pragma once
#include "channels/shipping.h"
#include "channels/sms/came.h"
#include "people/visit.h"

/// Where SMS gateways call us, below the account's own address (`channels::callback_address`): `…/rapport` with what
/// became of a message, `…/inn` with a message from a telephone. Kannel calls both by GET, other gateways post JSON.
///
/// These GETs change state, which no page of ours does: Kannel's protocol knows nothing else. They are marked so in the
/// route table, act on GET alone (never HEAD), and are open to nobody without the token, whom no link leads there.
namespace samband::channels::sms {

/// What listens to messages from telephones, for that municipality (came.h).
using ListenerOf = std::function<Heeded(db::Writing& tx, const people::Municipality&, const SmsCame& came)>;

/// `shipping` must outlive the routes. Without `listener` nobody reads what comes.
void add_routes(people::Routes& routes, const Shipping& shipping, ListenerOf listener = {});

} // namespace samband::channels::sms
