#pragma once
#include "publishing/outside.h"

namespace samband::approvals {

/// What the page of a post shows of ours: comments, and of a sent one who is asked and when they were reminded.
publishing::Beside beside(db::Reading& tx, const publishing::Post& post);

} // namespace samband::approvals
