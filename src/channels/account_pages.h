#pragma once
#include "channels/shipping.h"
#include "people/visit.h"

#include <string>

/// The register of official accounts on the screen: for staff under `/kontoer`, for everybody at `/vare-kontoer`.
namespace samband::channels {

/// `shipping` must outlive the routes: it knows the ports, and seals and opens secrets.
void add_account_routes(people::Routes& routes, const Shipping& shipping);

/// The parts of it.
void add_account_list_routes(people::Routes& routes, const Shipping& shipping);
void add_account_card_routes(people::Routes& routes, const Shipping& shipping);
void add_account_act_routes(people::Routes& routes, const Shipping& shipping);
void add_account_setup_routes(people::Routes& routes, const Shipping& shipping);
void add_official_accounts_route(people::Routes& routes);

void add_lookalike_routes(people::Routes& routes);

/// What an act that did not happen leaves on the account's page.
struct AccountNews {
    bool refused = false;
    int status = 200;
};
http::Page account_page(people::Visit& visit, const Shipping& shipping, const Id& account,
                        const AccountNews& news = {});

} // namespace samband::channels
