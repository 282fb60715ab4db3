#pragma once
#include "channels/dispatches.h"
#include "outbox/workers.h"

#include <optional>
#include <string>

/// One message more to the same: those to whom an earlier one was handed over (sent, confirmed or in doubt), not those
/// who subscribe now. "The water is back" concerns whoever was told that it was gone.
///
/// Filled as durable work, page by page, as fan_out.h is. Whoever has left since (STOPP, one-click leave, a bounce) is
/// passed over. What is with the channel when this is asked for is waited for, so that nobody is missed or told twice.
namespace samband::subscriptions {

inline constexpr const char* tell_same_work_kind = "subscriptions.tell-same";

/// Begins the dispatch and queues its filling, with the order's own priority. To be called in the transaction that
/// rewrites or cancels what of `first` has not left: those get it as it is then, and not this too.
channels::Dispatch tell_same(db::Writing& tx, const channels::Order& order, const Id& first, const std::string& site);

/// The dispatch that a work of `tell_same_work_kind` fills.
std::optional<Id> dispatch_of_telling(db::Reading& tx, const Json& payload);

/// One page; true while there are more.
bool tell_some(db::Writing& tx, const Id& telling);

/// Filling was given up: those who are there get it, and a person sees that others are missing. A reaction.
void close_untold(db::Writing& tx, const outbox::WorkDied& happening);

/// The outbox's handler of `tell_same_work_kind`.
outbox::Outcome do_tell_same_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::subscriptions
