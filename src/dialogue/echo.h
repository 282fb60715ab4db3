#pragma once
#include "db/transaction.h"
#include "dialogue/answer_row.h"

#include <string>

/// What we say in a network comes back to us by it, as anybody's comment does.
namespace samband::dialogue {

/// The network tells of an answer of ours that stands in its thread as that entry, and whose id has been kept with it:
/// it is there, whatever its delivery knew. Nothing happens where nobody doubted it.
void answer_is_there(db::Writing& tx, const Id& entry, const std::string& link);

/// The network's id of an answer is kept with its entry, where it is not yet: it is known when the network tells of it.
void keep_answer_id(db::Writing& tx, const AnswerRow& row, const std::string& foreign_id, const std::string& link);

} // namespace samband::dialogue
