#pragma once
#include "dialogue/look_log.h"
#include "people/visit.h"

namespace samband::moderation {

/// What is done about single messages, who is blocked, what is reported, the rules and the evidence: under `/samtaler`.
/// `looks` outlives the routes; null: nothing of a restricted conversation is shown.
void add_routes(people::Routes& routes, dialogue::LookLog* looks = nullptr);

// The parts of it.
void add_act_routes(people::Routes& routes);
void add_block_routes(people::Routes& routes);
void add_report_routes(people::Routes& routes);
void add_rule_routes(people::Routes& routes);
void add_evidence_routes(people::Routes& routes);

} // namespace samband::moderation
