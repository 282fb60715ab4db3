#include "urgent/pages.h"

namespace samband::urgent {

void add_routes(people::Routes& routes, const publishing::Outside& outside)
{
    add_form_routes(routes, outside);
    add_preset_routes(routes);
    add_notice_routes(routes, outside);
    add_notice_act_routes(routes, outside);
    add_asked_routes(routes, outside);
}

} // namespace samband::urgent
