#pragma once
#include "dialogue/tell_staff.h"
#include "dialogue/thread.h"

/// What staff are told of a deadline: by when, and whose unit it is. Nothing of who wrote or what.
namespace samband::dialogue {

StaffLetter warning_letter(const Thread& thread, Instant now);
StaffLetter late_letter(const Thread& thread, Instant now);

} // namespace samband::dialogue
