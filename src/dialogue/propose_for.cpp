#include "dialogue/propose_for.h"

namespace samband::dialogue {

using rulebook::Category;

Proposal proposal_for(const Inbound& message)
{
    return message.proposal ? *message.proposal : propose(message.subject, message.text, message.way);
}

static void put(const Proposal& proposal, Thread& thread)
{
    thread.proposed = proposal.category;
    thread.proposed_why = why_text(proposal);
    thread.tongue = proposal.tongue;
}

std::optional<RouteRule> propose_first(db::Reading& tx, const Inbound& message, const Proposal& proposal,
                                       Thread& thread)
{
    put(proposal, thread);
    auto rule = message.unit ? std::nullopt : rule_for(tx, message, proposal.category);
    if (!rule) return std::nullopt;
    thread.unit = rule->unit;
    ++thread.version;
    if (rule->assignee) {
        thread.assignee = rule->assignee;
        ++thread.version;
    }
    if (rule->suggests) thread.proposed = rule->suggests;
    return rule;
}

void propose_later(db::Writing& tx, const Proposal& proposal, Instant at, Thread& thread)
{
    if (proposal.category != Category::concern && thread.waits_since != at) return;
    put(proposal, thread);
    tx.run("dialogue.propose", {{"id", thread.id},
                                {"proposed", rulebook::word(proposal.category)},
                                {"why", thread.proposed_why},
                                {"tongue", thread.tongue}});
}

} // namespace samband::dialogue
