#pragma once
#include "people/visit.h"

/// The pages of subscriptions: what residents see, without cookie or script, and what the desk sees.
namespace samband::subscriptions {

/// `/abonner` and what lies under it, and `/abonnenter` for the desk.
void add_routes(people::Routes& routes);

/// One part each of the above.
void add_sign_up_routes(people::Routes& routes);
void add_own_routes(people::Routes& routes);
void add_leave_routes(people::Routes& routes);
void add_list_routes(people::Routes& routes);
void add_interest_routes(people::Routes& routes);
void add_import_routes(people::Routes& routes);

} // namespace samband::subscriptions
