#pragma once
#include "outbox/workers.h"

/// Evidence is disposed of on its day; acts, blocks, reports and what the rules caught when they have come to rest long
/// since (N6). The ledger keeps that they were.
namespace samband::moderation {

inline constexpr const char* forget_work_kind = "moderation.forget";

/// Queues the forgetting: one work, however much there is to forget.
void forget_in_time(db::Writing& tx);
/// Some of what is due, and whether there is more.
bool forget_some(db::Writing& tx);
/// The outbox's handler of `forget_work_kind`: it comes again the next day as long as there is anything.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::moderation
