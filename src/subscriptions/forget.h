#pragma once
#include "outbox/workers.h"

/// What is forgotten by itself: requests that nobody confirmed, and a year after leaving the address itself, of which a
/// sum is kept so that no import brings it back.
namespace samband::subscriptions {

inline constexpr const char* forget_work_kind = "subscriptions.forget";

/// Queues the forgetting of tomorrow: one work, however many sign up.
void forget_in_time(db::Writing& tx);

/// Some that are due, and whether there are more.
bool forget_some(db::Writing& tx);

/// The outbox's handler of `forget_work_kind`: it comes again the next day as long as there is anything.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::subscriptions
