#include "moderation/pages.h"

namespace samband::moderation {

void add_routes(people::Routes& routes)
{
    add_act_routes(routes);
    add_block_routes(routes);
    add_report_routes(routes);
    add_rule_routes(routes);
    add_evidence_routes(routes);
}

} // namespace samband::moderation
