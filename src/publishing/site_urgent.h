#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"
#include "publishing/urgent.h"

/// Urgent notices as residents see them: what, where, until when, and when it was over.
namespace samband::publishing {

/// [{what, where, until, over, href}]: what lasts now.
Json urgent_on_front(db::Reading& tx);
/// The same of one post; null of an ordinary one.
Json urgent_facts(db::Reading& tx, const Id& post);
/// Adds `until_time` and `over_time`.
void dress_site_urgent(Json& facts, Instant now, http::Language language);

} // namespace samband::publishing
