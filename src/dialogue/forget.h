#pragma once
#include "outbox/workers.h"

/// Conversations that are done are forgotten a year after their last message, with all that came and what was noted;
/// the ledger keeps that they were there. What is to be kept for longer is captured by the archive before that.
namespace samband::dialogue {

inline constexpr const char* forget_work_kind = "dialogue.forget";

/// Queues the forgetting: one work, however much there is to forget.
void forget_in_time(db::Writing& tx);

/// All of that thread: what is said in it, noted of it and answered in it. Used by this folder alone.
void forget_thread(db::Writing& tx, const Id& thread);

/// Some of what is due, and whether there is more.
bool forget_some(db::Writing& tx);

/// The outbox's handler of `forget_work_kind`: it comes again the next day as long as there is anything.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::dialogue
