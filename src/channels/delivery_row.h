#pragma once
#include "channels/delivery.h"
#include "db/transaction.h"

#include <string>
#include <string_view>

/// Between dispatches, deliveries and their rows. Used by the files of this folder alone.
namespace samband::channels {

Dispatch read_dispatch(const db::Row& row);
Delivery read_delivery(const db::Row& row);

/// The key of a dispatch's work in the outbox: there is one at most.
std::string ship_key(const Id& dispatch);
/// The work of a dispatch in the outbox: queued if there is none, due by `due` at the latest if there is.
void wake_dispatch(db::Writing& tx, const Dispatch& dispatch, Instant due);

/// If every delivery has come to rest and no more are added: the dispatch has ended, recorded with its counts.
void end_if_all_rest(db::Writing& tx, const Id& dispatch);

/// How many are in each state, by their words.
Json counts_json(const StateCounts& counts);

/// What the ledger says of a dispatch: whose it is, in which account, what is done; no recipient.
Json dispatch_facts(const Dispatch& dispatch, const std::string& account_name);

} // namespace samband::channels
