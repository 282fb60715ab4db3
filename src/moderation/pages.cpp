#include "moderation/pages.h"

#include "dialogue/watch_restricted.h"
#include "moderation/closed.h"

namespace samband::moderation {

void add_routes(people::Routes& routes, dialogue::LookLog* looks)
{
    const people::AroundRoutes watched(dialogue::watch_restricted(looks));
    const people::AroundRoutes watched_too(watch_kept(looks));
    add_act_routes(routes);
    add_block_routes(routes);
    add_report_routes(routes);
    add_rule_routes(routes);
    add_evidence_routes(routes);
}

} // namespace samband::moderation
