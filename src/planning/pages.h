#pragma once
#include "people/visit.h"

namespace samband::planning {

/// `/kalender` and what lies under it, `/kampanjer` and `/gjentakelser`.
void add_routes(people::Routes& routes);

// The parts of it.
void add_calendar_routes(people::Routes& routes);
void add_plan_routes(people::Routes& routes);
void add_new_post_routes(people::Routes& routes);
void add_note_routes(people::Routes& routes);
void add_slot_routes(people::Routes& routes);
void add_feed_routes(people::Routes& routes);
void add_campaign_routes(people::Routes& routes);
void add_recurring_routes(people::Routes& routes);

} // namespace samband::planning
