#include "crisis/pages.h"

#include "crisis/situation_page.h"

namespace samband::crisis {

void add_routes(people::Routes& routes, const publishing::Outside& outside)
{
    add_situation_routes(routes);
    add_held_routes(routes, outside);
}

} // namespace samband::crisis
