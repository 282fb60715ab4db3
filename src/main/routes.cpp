#include "main/routes.h"

#include "main/language_route.h"
#include "people/pages.h"

namespace samband::main {

void add_routes(people::Routes& routes, const RouteNeeds& needs)
{
    people::add_routes(routes, needs.door);
    add_language_route(routes);
}

} // namespace samband::main
