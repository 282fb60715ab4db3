#include "dialogue/model_proposal.h"

#include "dialogue/changed.h"
#include "dialogue/concern.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/whole_message.h"

namespace samband::dialogue {

bool may_be_asked_about(db::Reading& tx, const Thread& thread, const Entry& entry)
{
    const bool stands = entry.kind == EntryKind::in && entry.state != EntryState::deleted && !entry.out_of_sight;
    if (!stands || thread.category || thread.restricted || !thread.waits_since) return false;
    if (thread.proposed && is_restricting(*thread.proposed)) return false;
    return !concern_of(tx, thread.id).since;
}

bool keep_model_proposal(db::Writing& tx, const Id& id, const ModelProposal& proposal)
{
    const auto entry = find_entry(tx, id);
    const auto thread = entry ? find_thread(tx, entry->thread) : std::nullopt;
    if (!thread || !may_be_asked_about(tx, *thread, *entry)) return false;
    tx.run("dialogue.keep_model_proposal", {{"entry", id},
                                            {"category", rulebook::word(proposal.category)},
                                            {"model", proposal.model},
                                            {"at", proposal.at}});
    tell_changed(tx, thread->id);
    return true;
}

std::optional<ModelProposal> model_proposal_of(db::Reading& tx, const Id& thread)
{
    const auto row = tx.maybe("dialogue.model_proposal_of", {{"thread", thread}});
    const auto category = row ? rulebook::read_word<rulebook::Category>(row->text("category")) : std::nullopt;
    if (!category) return std::nullopt;
    return ModelProposal{*category, row->text("model"), row->instant("at")};
}

} // namespace samband::dialogue
