#include "main/routes.h"

#include "intranet/pages.h"
#include "main/language_route.h"
#include "main/openapi.h"
#include "people/pages.h"
#include "publishing/site_pages.h"

namespace samband::main {

void add_routes(people::Routes& routes, const RouteNeeds& needs)
{
    people::add_routes(routes, needs.door);
    intranet::add_routes(routes);
    add_language_route(routes);
    publishing::add_site_routes(
        routes, {[key = needs.verifier_key](std::string_view municipality) { return key(municipality, 1); }});
    add_ledger_routes(routes, needs.verifier_key);
    add_openapi_route(routes, needs.router);
}

} // namespace samband::main
