#include "dialogue/propose_for.h"

#include "dialogue/concern.h"
#include "dialogue/route_rule.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

using rulebook::Category;

void propose_for(db::Writing& tx, const Inbound& message, const Taken& taken)
{
    const Proposal proposal =
        message.proposal ? *message.proposal : propose(message.subject, message.text, message.way);
    const Thread thread = find_thread(tx, taken.thread).value();
    const bool first = taken.began || thread.waits_since == std::min(message.at, tx.now());
    const bool may_be_concern = proposal.category == Category::concern;
    if (first || may_be_concern)
        tx.run("dialogue.propose", {{"id", thread.id},
                                    {"proposed", rulebook::word(proposal.category)},
                                    {"why", why_text(proposal)},
                                    {"tongue", proposal.tongue}});
    if (taken.began && !thread.unit) route_by_rules(tx, thread, message, proposal.category);
    // Last, so that those are told who lead the unit it has gone to.
    if (may_be_concern) raise_concern(tx, thread.id);
}

} // namespace samband::dialogue
