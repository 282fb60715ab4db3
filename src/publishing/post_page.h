#pragma once
#include "base/problem.h"
#include "people/visit.h"
#include "publishing/outside.h"
#include "publishing/post.h"

namespace samband::publishing {

/// What the page says above the post when an act did not go through.
struct ActNews {
    const Problem* problem = nullptr; ///< shown, at its fields where it names them
    bool refused = false;             ///< the rule book stopped it: recorded, not done
    std::string remark = {};          ///< what was typed
    int status = 200;
};

/// A post that is not being written: how it looks, what was changed since it was sent the last time, the ruling, the
/// findings, and what this person may do.
http::Page post_page(people::Visit& visit, const Outside& outside, const Id& id, const ActNews& news = {});

} // namespace samband::publishing
