#pragma once
#include "people/sign_in.h"
#include "people/visit.h"

namespace samband::people {

/// Signing in and out, one's own account, people, units, office hours and the desk. `door` must outlive the routes.
void add_routes(Routes& routes, Door& door);

// The parts of it.
void add_sign_in_routes(Routes& routes, Door& door);
void add_account_routes(Routes& routes, Door& door);
void add_people_routes(Routes& routes);
void add_unit_routes(Routes& routes);
void add_hours_routes(Routes& routes);
void add_desk_routes(Routes& routes);

/// Who stands at the door in this request.
Caller caller_of(const Visit& visit);
/// The cookies that a new session gives the browser.
void give_cookies(http::Reply& reply, const Started& started);

} // namespace samband::people
