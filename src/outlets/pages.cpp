#include "outlets/pages.h"

namespace samband::outlets {

void add_routes(people::Routes& routes, const OutletNeeds& needs)
{
    add_notice_routes(routes, needs);
    add_newspaper_routes(routes, needs);
    add_press_routes(routes, needs);
    add_media_routes(routes);
    add_embed_routes(routes);
}

} // namespace samband::outlets
