#pragma once
#include "dialogue/answer_way.h"

/// The way out by a network: under the comment, where everybody reads along, or to whoever wrote to the account.
/// Used by the files of this folder alone.
namespace samband::dialogue {

/// Of a thread whose newest message came by a network. `hindered` says what to do where it cannot go from here.
void by_network(db::Reading& tx, AnswerWay& way, const Id& asker, const std::string& who, Instant asked);

/// As the network counts, whether the text may go there: Problem invalid, at its field, where it may not.
void hold_fits_network(const AnswerWay& way, const std::string& whole);

} // namespace samband::dialogue
