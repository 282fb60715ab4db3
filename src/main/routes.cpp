#include "main/routes.h"

#include "main/language_route.h"

namespace samband::main {

void add_routes(people::Routes& routes, const RouteNeeds&)
{
    add_language_route(routes);
}

} // namespace samband::main
