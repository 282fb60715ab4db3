#pragma once
#include "db/transaction.h"
#include "publishing/post.h"

namespace samband::publishing {

/// Puts the post into the search index as what it now is: for everybody when it is out on the site, for staff on the
/// intranet, for the desk otherwise; a withdrawn one for the desk alone.
void index_post(db::Writing& tx, const Post& post);

} // namespace samband::publishing
