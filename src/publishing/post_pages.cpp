#include "publishing/post_pages.h"

#include "publishing/delivery_pages.h"
#include "publishing/presence.h"
#include "publishing/quick_page.h"

namespace samband::publishing {

void add_post_routes(people::Routes& routes, pictures::Library& library, const Outside& outside)
{
    add_post_list_routes(routes, outside);
    add_template_routes(routes);
    add_composer_routes(routes, library, outside);
    add_quick_routes(routes, library, outside);
    add_presence_routes(routes);
    add_post_page_routes(routes, outside);
    add_post_act_routes(routes, outside);
    add_history_routes(routes);
    add_revision_routes(routes);
    add_delivery_routes(routes);
}

} // namespace samband::publishing
