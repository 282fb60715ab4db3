#pragma once
#include "rulebook/clause.h"
#include "rulebook/question.h"

#include <vector>

namespace samband::rulebook {

/// A duty on its way into a ruling.
struct HeldDuty {
    Duty duty;
    bool by_law = false;
};

/// The duty with its deadline reckoned from the question; without a time in the question, without a time.
Duty fixed(const DutyRule& rule, const Question& question);

/// Adds a duty, or joins it to one of the same kind: the earlier time, the stricter word and all parties hold, and
/// what the law has said stands. Two texts or two signatures that differ stay two duties.
void merge_duty(std::vector<HeldDuty>& duties, HeldDuty added);

} // namespace samband::rulebook
