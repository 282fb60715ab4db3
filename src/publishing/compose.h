#pragma once
#include "people/visit.h"
#include "pictures/library.h"
#include "publishing/outside.h"

namespace samband::publishing {

/// The composer's form: saves what was typed (a new post without an id) and, in the same transaction, does what the
/// button said. What cannot be done comes back as the composer with everything that was typed.
http::Reply compose(people::Visit& visit, pictures::Library& library, const Outside& outside,
                    const std::optional<Id>& id);

} // namespace samband::publishing
