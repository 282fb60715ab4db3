#include "main/routes.h"

#include "intranet/pages.h"
#include "main/language_route.h"
#include "main/today_page.h"
#include "people/pages.h"
#include "publishing/post_pages.h"
#include "rulings/rulebook_pages.h"

namespace samband::main {

void add_routes(people::Routes& routes, const RouteNeeds& needs)
{
    people::add_routes(routes, needs.door);
    intranet::add_routes(routes);
    rulings::add_routes(routes);
    publishing::add_post_routes(routes);
    add_today_route(routes);
    add_language_route(routes);
}

} // namespace samband::main
