#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"

#include <optional>
#include <string>

/// What a language model has proposed that a conversation is. It is shown beside what the rules propose (triage.h), as
/// not decided: nothing is routed, restricted, told to a leader or put on a clock because of it.
namespace samband::dialogue {

struct ModelProposal {
    rulebook::Category category = rulebook::Category::neutral;
    std::string model; ///< its name, as the municipality has it
    Instant at;
};

/// Whether a message may be read by a program outside: it came in and has not been taken away, somebody waits for an
/// answer, nobody has decided what its conversation is, and that is neither restricted, nor was ever a concern, nor
/// proposed as what is restricted.
bool may_be_asked_about(db::Reading& tx, const Thread& thread, const Entry& entry);

/// In place of what stood for that message. False, and nothing is kept, where it may no longer be asked about, or is
/// gone. Pages that show the conversation are told.
bool keep_model_proposal(db::Writing& tx, const Id& entry, const ModelProposal& proposal);

/// That of the newest message that has one.
std::optional<ModelProposal> model_proposal_of(db::Reading& tx, const Id& thread);

/// Told when a person has said for the first time what a conversation is.
struct CategoryDecided {
    Id thread;
    rulebook::Category category = rulebook::Category::neutral;
    std::optional<rulebook::Category> proposed = {}; ///< by the rules
};

} // namespace samband::dialogue
