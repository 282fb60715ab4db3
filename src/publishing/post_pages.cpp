#include "publishing/post_pages.h"

#include "publishing/delivery_pages.h"

namespace samband::publishing {

void add_post_routes(people::Routes& routes, pictures::Library& library)
{
    add_post_list_routes(routes);
    add_composer_routes(routes, library);
    add_post_page_routes(routes);
    add_post_act_routes(routes);
    add_history_routes(routes);
    add_revision_routes(routes);
    add_delivery_routes(routes);
}

} // namespace samband::publishing
