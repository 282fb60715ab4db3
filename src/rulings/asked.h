#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "rulebook/question.h"

#include <vector>

/// What acts have asked the rule book, so that a draft of a new one can be tried on it. Kept are the words of the
/// question alone: no person, no matter, no time but the day, and equal questions of a day are only counted. "May I?"
/// is no act, and is not kept (N2).
namespace samband::rulings {

/// Counts the question of an act, in the act's own transaction.
void keep_asked(db::Writing& tx, rulebook::Question question);

struct Asked {
    rulebook::Question question; ///< without time
    std::int64_t times = 0;
};

/// All that was asked from that day on.
struct AskedSince {
    Date from;
    std::int64_t questions = 0; ///< different ones
    std::int64_t times = 0;
    std::vector<Asked> most_asked; ///< at most `limits::questions_compared`, the most asked first
};
AskedSince asked_since(db::Reading& tx, const Date& from);

/// Forgets what is older than `limits::days_kept`, at most `limits::forget_most` rows; how many.
std::int64_t forget_asked(db::Writing& tx);

} // namespace samband::rulings
