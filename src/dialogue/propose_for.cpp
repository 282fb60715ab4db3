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
    const bool may_be_concern = proposal.category == Category::concern;
    tx.run("dialogue.propose", {{"id", taken.thread},
                                {"proposed", rulebook::word(proposal.category)},
                                {"why", why_text(proposal)},
                                {"tongue", proposal.tongue},
                                {"whenever", taken.began || may_be_concern},
                                {"at", std::min(message.at, tx.now())}});
    if (taken.began && !message.unit)
        route_by_rules(tx, find_thread(tx, taken.thread).value(), message, proposal.category);
    // Last, so that those are told who lead the unit it has gone to.
    if (may_be_concern) raise_concern(tx, taken.thread, true);
}

} // namespace samband::dialogue
