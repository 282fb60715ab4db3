#pragma once
#include "dialogue/look_log.h"
#include "people/visit.h"

namespace samband::dialogue {

/// `/samtaler` for those inside, `/kontakt/skjema` and `/henvendelse/{token}` for everybody.
/// `looks` outlives the routes; null: nothing of a restricted conversation is shown.
void add_routes(people::Routes& routes, LookLog* looks = nullptr);

// The parts of it.
void add_inbox_routes(people::Routes& routes);
void add_search_routes(people::Routes& routes);
void add_filter_routes(people::Routes& routes);
void add_thread_routes(people::Routes& routes);
void add_act_routes(people::Routes& routes);
void add_answer_routes(people::Routes& routes);
void add_template_routes(people::Routes& routes);
void add_beside_routes(people::Routes& routes);
void add_many_routes(people::Routes& routes);
void add_today_routes(people::Routes& routes);
void add_triage_routes(people::Routes& routes);
void add_rule_routes(people::Routes& routes);
void add_typed_in_routes(people::Routes& routes);
void add_form_routes(people::Routes& routes);
void add_clock_routes(people::Routes& routes);
void add_breach_routes(people::Routes& routes);
void add_target_routes(people::Routes& routes);
void add_restriction_routes(people::Routes& routes);
void add_look_routes(people::Routes& routes);

} // namespace samband::dialogue
