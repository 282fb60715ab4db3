#pragma once
#include "people/visit.h"
#include "publishing/outside.h"
#include "publishing/post.h"

#include "base/problem.h"

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

/// The composer with the post's content, or what was typed over it. A post without id is a new one.
http::Page composer_page(people::Visit& visit, const Outside& outside, const Post& post, const Content& typed,
                         const ComposerNews& news = {});

/// A post that is not there yet: by this person, for one of the units where the person writes.
Post new_post(const people::Person& person, const std::optional<Id>& unit = {});

} // namespace samband::publishing
