#include "main/routes.h"

#include "main/language_route.h"
#include "people/pages.h"
#include "publishing/post_pages.h"

namespace samband::main {

void add_routes(people::Routes& routes, const RouteNeeds& needs)
{
    people::add_routes(routes, needs.door);
    publishing::add_post_routes(routes);
    add_language_route(routes);
}

} // namespace samband::main
