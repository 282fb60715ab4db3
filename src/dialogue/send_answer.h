#pragma once
#include "dialogue/answer_row.h"
#include "people/municipality.h"

/// Letting an answer go. Used by the files of this folder alone.
namespace samband::dialogue {

/// It stands in the thread from now on, and leaves `undo_s` later. Gives back when.
Instant let_go(db::Writing& tx, const people::Municipality& municipality, AnswerRow row, const Thread& thread,
               const AnswerWay& way);

/// The thread is open again as it was before that answer, its clock too; false where what it answered has been answered
/// or closed since.
bool open_again(db::Writing& tx, const AnswerRow& row);

} // namespace samband::dialogue
