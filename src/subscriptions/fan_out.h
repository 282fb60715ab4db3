#pragma once
#include "channels/dispatches.h"
#include "outbox/workers.h"
#include "subscriptions/recipients.h"

#include <optional>
#include <string>

/// A message to many: the dispatch is filled with its recipients as durable work, page by page.
///
/// How far it has come stands in the database and moves in the transaction that adds the page, so that a crash repeats
/// no page and misses none; who leaves meanwhile and has not been added is not added. Handing over begins at once.
namespace samband::subscriptions {

inline constexpr const char* fan_out_work_kind = "subscriptions.fan-out";

/// Begins the dispatch and queues the filling, with the order's own priority. Notes that the topics have been sent
/// something. `site` is where personal links lead: "https://loten.example.no".
channels::Dispatch fan_out(db::Writing& tx, const channels::Order& order, const Selection& selection,
                           const std::string& site);

/// How far a dispatch is filled; nothing if it is none of ours.
struct Filling {
    Selection selection;
    std::int64_t added = 0;
    bool ended = false;
};
std::optional<Filling> filling_of(db::Reading& tx, const Id& dispatch);

/// The dispatch that a work of `fan_out_work_kind` fills.
std::optional<Id> dispatch_of_work(db::Reading& tx, const Json& payload);

/// One page; true while there are more.
bool fill_some(db::Writing& tx, const Id& fan_out);

/// Of every message of the last `waits_days`: what still waits for this address does not leave.
void cancel_what_waits(db::Writing& tx, const std::string& address);

/// Filling was given up: those who are there get it, and a person sees that others are missing. A reaction.
void close_given_up(db::Writing& tx, const outbox::WorkDied& happening);

/// The outbox's handler of `fan_out_work_kind`.
outbox::Outcome do_fan_out_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::subscriptions
