#include "publishing/site_pages.h"

#include "publishing/site_limits.h"

namespace samband::publishing {

void add_site_routes(people::Routes& routes, const SiteNeeds& needs)
{
    add_news_routes(routes, needs);
    add_kind_routes(routes);
    add_search_route(routes, needs);
    add_about_routes(routes, needs);
    add_feed_routes(routes);
}

void add_kept_page(people::Routes& routes, std::string pattern, std::string summary, people::VisitHandler handler,
                   std::string answer)
{
    http::Route route;
    route.pattern = std::move(pattern);
    route.summary = std::move(summary);
    route.answer = std::move(answer);
    route.cached_s = kept_s;
    routes.add(std::move(route), people::Access::anyone, std::move(handler));
}

} // namespace samband::publishing
