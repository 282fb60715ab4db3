#pragma once
#include "db/database.h"
#include "dialogue/changed.h"
#include "dialogue/figures.h"
#include "outbox/workers.h"

/// Counting: a few minutes after something happened, and of everything each night, so that a figure is there before
/// any conversation is forgotten (N6). What a conversation added is taken off and added anew when it has changed.
namespace samband::insight {

inline constexpr const char* count_work_kind = "insight.count";

/// A reaction: what happened is counted within `soon_s`.
void count_soon(db::Writing& tx);

/// A reaction: the conversation is gone, and what it added stays for good.
void keep_forgotten(db::Writing& tx, const dialogue::ThreadForgotten& happening);

/// The outbox's handler of `count_work_kind`. It comes again the next night.
outbox::Outcome do_count_work(const outbox::Lease& lease, db::Database& database);

/// Looks at every conversation that has changed since it was counted, or whose deadline has run out; those of the last
/// two weeks, or (`whole`) all.
void count_changed(db::Database& database, bool whole);

/// Forgets all that was counted of conversations that are there, and counts them anew. What is of forgotten ones stays.
void count_anew(db::Database& database);

} // namespace samband::insight
