#pragma once
#include "dialogue/thread.h"
#include "rulebook/question.h"

/// What an act on a thread is to the rule book.
namespace samband::dialogue {

/// The question of that act: its category (decided, else proposed), its channel and whether that is the municipality's
/// own, and when the message came that waits longest. Roles, situation and the time of asking are filled in by
/// `rulings::ask`, with the line of the thread's unit as the matter.
rulebook::Question question_of(const Thread& thread, rulebook::Act act = rulebook::Act::reply);

/// Everything we were asked by these ways stands where the municipality decides: all but a post seen elsewhere.
bool is_own(Way way);

} // namespace samband::dialogue
