#pragma once
#include "base/problem.h"
#include "db/transaction.h"
#include "http/request.h"
#include "publishing/post.h"

namespace samband::publishing {

/// What the composer says above the text when it comes back.
struct ComposerNews {
    const Problem* problem = nullptr; ///< what was wrong, shown at its fields
    bool changed_by_other = false;    ///< somebody saved after the page was opened: what was typed stands in the form
    bool not_done = false;            ///< the rule book stopped it: saved, not done
    std::string note = {};            ///< what was typed of the correction
    int status = 200;
    int library_page = 0; ///< of the pictures to choose from
};

/// {not_done, fault, faults: [{field, says}], changed_by_other: {other_name}}.
void add_news(Json& model, db::Reading& tx, const Post& post, const ComposerNews& news);

/// Each fault at its field, and all of them above the form.
void dress_faults(Json& model, http::Language language);

} // namespace samband::publishing
