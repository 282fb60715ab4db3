#pragma once
#include "people/visit.h"
#include "publishing/composer_news.h"
#include "publishing/outside.h"
#include "publishing/post.h"

namespace samband::publishing {

/// The composer with the post's content, or what was typed over it. A post without id is a new one.
http::Page composer_page(people::Visit& visit, const Outside& outside, const Post& post, const Content& typed,
                         const ComposerNews& news = {});

/// A post that is not there yet: by this person, for one of the units where the person writes.
Post new_post(const people::Person& person, const std::optional<Id>& unit = {});

} // namespace samband::publishing
