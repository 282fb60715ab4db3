#pragma once
#include "dialogue/thread.h"
#include "rulebook/rulebook.h"
#include "rulings/ask.h"

#include <optional>
#include <vector>

/// What the rule book says of when an answer is due. Pure.
namespace samband::dialogue {

struct Owed {
    std::optional<Instant> by;               ///< where it gives a time: the end of that day in Oslo, whatever day it is
    std::optional<rulebook::Within> within;  ///< in its words, where it gives no time
    std::optional<rulebook::Level> level;    ///< nothing: no answer is owed
    std::vector<rulebook::Citation> because; ///< the clauses that ask for the answer; those that give the time first
};

/// Of the thread as the municipality's own desk would answer it, and its administrator of accounts. Asked of the rule
/// book alone: nothing is recorded.
Owed owed_by(const rulings::Rules& rules, const Thread& thread);

/// An answer is owed: it must or should come. Where it may, nobody is late.
bool is_owed(const Owed& owed);

} // namespace samband::dialogue
