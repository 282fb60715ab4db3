#include "main/routes.h"

#include "approvals/beside.h"
#include "approvals/pages.h"
#include "attacks/pages.h"
#include "channels/account_pages.h"
#include "channels/meta/webhook_routes.h"
#include "channels/sms/routes.h"
#include "chat/pages.h"
#include "chat/setting.h"
#include "crisis/pages.h"
#include "dialogue/file_pages.h"
#include "dialogue/pages.h"
#include "dialogue/watch_restricted.h"
#include "imports/pages.h"
#include "insight/pages.h"
#include "intranet/pages.h"
#include "keywords/hear_sms.h"
#include "keywords/pages.h"
#include "main/language_route.h"
#include "main/openapi.h"
#include "main/ports.h"
#include "main/today_page.h"
#include "moderation/pages.h"
#include "outlets/pages.h"
#include "people/pages.h"
#include "pictures/pages.h"
#include "planning/free_times.h"
#include "planning/pages.h"
#include "proposals/pages.h"
#include "publishing/post_pages.h"
#include "publishing/site_pages.h"
#include "readership/pages.h"
#include "readership/showings.h"
#include "rulings/rulebook_pages.h"
#include "services/index_service.h"
#include "services/pages.h"
#include "subscriptions/pages.h"
#include "takedown/pages.h"
#include "urgent/notice_facts.h"
#include "urgent/pages.h"
#include "watch/pages.h"

namespace samband::main {

/// What the floors above publishing keep beside a post.
static publishing::Beside beside(db::Reading& tx, const publishing::Post& post)
{
    publishing::Beside beside = approvals::beside(tx, post);
    const bool has_page = !post.slug.empty() && post.content.channels.contains("website");
    if (has_page) beside.showings = readership::all_showings(tx, post.id);
    return beside;
}

void add_routes(people::Routes& routes, const RouteNeeds& needs)
{
    people::add_routes(routes, needs.door);
    intranet::add_routes(routes);
    rulings::add_routes(routes);
    pictures::add_routes(routes, needs.library);
    channels::sms::add_routes(routes, needs.shipping, keywords::hear_sms);
    channels::meta::add_routes(routes, needs.shipping);
    subscriptions::add_routes(routes);
    publishing::Outside outside;
    outside.abilities_of = [&shipping = needs.shipping](const channels::Account& account) {
        return abilities_of(shipping, account);
    };
    outside.beside = beside;
    outside.free_times = planning::free_times;
    outside.waits_too = urgent::board_facts;
    outside.found_elsewhere = services::found_service;
    publishing::add_post_routes(routes, needs.library, outside);
    approvals::add_routes(routes, needs.library, outside);
    crisis::add_routes(routes, outside);
    channels::add_account_routes(routes, needs.shipping);
    takedown::add_routes(routes);
    planning::add_routes(routes);
    watch::add_routes(routes);
    urgent::add_routes(routes, outside);
    outlets::add_routes(routes, {needs.library, needs.printer});
    services::add_routes(routes);
    {
        const people::AroundRoutes watched(dialogue::watch_restricted(needs.looks)); // a chat is a thread
        chat::add_routes(routes);
    }
    dialogue::add_routes(routes, needs.looks);
    dialogue::add_file_routes(routes, needs.folder, needs.looks);
    attacks::add_routes(routes, needs.folder, needs.looks);
    keywords::add_routes(routes);
    moderation::add_routes(routes, needs.looks);
    proposals::add_routes(routes, needs.model);
    imports::add_routes(routes, needs.folder);
    insight::add_routes(routes);
    add_today_route(routes);
    add_language_route(routes);
    readership::add_routes(routes);
    publishing::add_site_routes(
        routes, {[key = needs.verifier_key](std::string_view municipality) { return key(municipality, 1); },
                 [&showings = needs.showings](const http::Request& request) { showings.note(request); },
                 services::found_service, [](db::Reading& tx) { return chat::setting_of(tx).is_on; }});
    add_ledger_routes(routes, needs.verifier_key);
    add_openapi_route(routes, needs.router);
}

} // namespace samband::main
