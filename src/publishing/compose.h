#pragma once
#include "people/visit.h"
#include "pictures/library.h"
#include "publishing/composer_face.h"
#include "publishing/outside.h"

namespace samband::publishing {

/// The form of a face: saves what was typed (a new post without an id) and, in the same transaction, does what the
/// button said. What cannot be done comes back as that page with everything that was typed.
http::Reply compose(people::Visit& visit, pictures::Library& library, const Outside& outside, const ComposerFace& face,
                    const std::optional<Id>& id);

/// The route of that form, which may bring a picture; of the post whose `id` the pattern has, or of a new one.
void add_compose_route(people::Routes& routes, pictures::Library& library, const Outside& outside,
                       const ComposerFace& face, std::string pattern, std::string summary);

} // namespace samband::publishing
