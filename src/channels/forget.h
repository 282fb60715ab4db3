#pragma once
#include "outbox/workers.h"

/// Whom something was sent to is forgotten by itself: of what was written to one person alone (a link, a code) with its
/// text when the order says, of everything else a year after it has come to rest. That it went, what it said and how
/// many got it is kept; so is what lies in an account of ours, which can still be corrected.
namespace samband::channels {

inline constexpr const char* forget_work_kind = "channels.forget";

/// Queues the forgetting: one work, however much there is to forget.
void forget_in_time(db::Writing& tx);

/// Some of what is due, and whether there is more.
bool forget_some(db::Writing& tx);

/// The outbox's handler of `forget_work_kind`: it comes again the next day as long as there is anything.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::channels
