#include "planning/pages.h"

namespace samband::planning {

void add_routes(people::Routes& routes)
{
    add_calendar_routes(routes);
    add_plan_routes(routes);
    add_note_routes(routes);
    add_slot_routes(routes);
    add_feed_routes(routes);
    add_campaign_routes(routes);
    add_recurring_routes(routes);
}

} // namespace samband::planning
