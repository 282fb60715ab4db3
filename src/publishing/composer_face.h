#pragma once
#include "http/form.h"
#include "people/visit.h"
#include "publishing/composer_news.h"
#include "publishing/outside.h"
#include "publishing/post.h"

#include <string>

namespace samband::publishing {

/// The two ways to write a post: the composer, and "Kjapp sak" with less. Both are saved, read and let out by the same
/// code (compose.h), which asks the face for what differs.
struct ComposerFace {
    const http::FormShape& form; ///< the fields of the composer's, and its own
    Content (*content)(const http::Form& form, const Content& was);
    http::Page (*page)(people::Visit& visit, const Outside& outside, const Post& post, const Content& typed,
                       const ComposerNews& news);
    std::string (*path)(const Id& post); ///< where a draft is written on
    bool sent_by_me = false;             ///< the sender of a new one is no choice: the first unit where one writes
};

const ComposerFace& whole_composer();
const ComposerFace& quick_composer();

} // namespace samband::publishing
