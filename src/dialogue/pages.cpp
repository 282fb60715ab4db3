#include "dialogue/pages.h"

#include "dialogue/watch_restricted.h"

namespace samband::dialogue {

void add_routes(people::Routes& routes, LookLog* looks)
{
    const people::AroundRoutes watched(watch_restricted(looks));
    add_inbox_routes(routes);
    add_typed_in_routes(routes);
    add_search_routes(routes);
    add_filter_routes(routes);
    add_thread_routes(routes);
    add_act_routes(routes);
    add_answer_routes(routes);
    add_template_routes(routes);
    add_beside_routes(routes);
    add_many_routes(routes);
    add_today_routes(routes);
    add_triage_routes(routes);
    add_rule_routes(routes);
    add_form_routes(routes);
    add_clock_routes(routes);
    add_restriction_routes(routes);
    add_look_routes(routes);
}

} // namespace samband::dialogue
