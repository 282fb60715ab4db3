#pragma once
#include "people/visit.h"
#include "pictures/library.h"
#include "publishing/outside.h"

namespace samband::publishing {

/// Writing, approving and following posts: `/saker` and what lies under it. `library`, which takes in pictures, must
/// outlive the routes.
void add_post_routes(people::Routes& routes, pictures::Library& library, const Outside& outside = {});

// The parts of it.
void add_post_list_routes(people::Routes& routes, const Outside& outside);
void add_composer_routes(people::Routes& routes, pictures::Library& library, const Outside& outside);
void add_post_page_routes(people::Routes& routes, const Outside& outside);
void add_post_act_routes(people::Routes& routes, const Outside& outside);
void add_template_routes(people::Routes& routes);
void add_history_routes(people::Routes& routes);
void add_revision_routes(people::Routes& routes);

} // namespace samband::publishing
