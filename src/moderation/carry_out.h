#pragma once
#include "dialogue/sight.h"
#include "moderation/moderate_message.h"

/// Doing what has been allowed. Used by the files of this folder alone.
namespace samband::moderation {

/// What stands in a network is asked of it; what is ours alone is done. The act is stored at its next version.
void carry_out(db::Writing& tx, const people::Municipality& municipality, ModerationAct& act,
               const dialogue::Thread& thread, const dialogue::Entry& entry);
/// It is so now: those outside see it so, and whoever wrote it is told. Where a newer act waits for a yes, what is seen
/// is left to that one.
void is_done(db::Writing& tx, const people::Municipality& municipality, ModerationAct& act,
             const dialogue::Thread& thread, const dialogue::Entry& entry, bool newer_waits = false);
/// The message is out of sight by an earlier act, and stays so whatever becomes of this one. False where none is.
bool see_as_done_before(db::Writing& tx, const ModerationAct& act);
void show_stage(db::Writing& tx, const ModerationAct& act, dialogue::SightStage stage);
/// "message-hidden", "message-removed", "message-shown-again": with the ruling and the evidence; reasons are hashed.
void record_moderated(db::Writing& tx, std::string_view kind, const ModerationAct& act, const Id& by);

} // namespace samband::moderation
