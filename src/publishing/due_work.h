#pragma once
#include "outbox/workers.h"
#include "publishing/post.h"

/// Between a scheduled post and the outbox.
namespace samband::publishing {

inline constexpr const char* due_work_kind = "publishing.publish-due";

/// The work that lets the post out at its time, unless it is changed before then.
outbox::Work due_work(const Post& post);

/// Whether it is scheduled and a hold (a crisis) keeps it: it does not go out by itself at its time.
bool is_kept_back(db::Reading& tx, const Post& post);

/// The outbox's handler of `due_work_kind`: publishing is settled in the transaction that does it, so that there is no
/// moment between. Where it were done twice all the same, the post's version has moved on.
outbox::Outcome do_due_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::publishing
