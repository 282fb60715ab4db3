#pragma once
#include "rulebook/rulebook.h"
#include "rulings/asked.h"

#include <span>

/// What would have changed: the same questions ruled by two books. Pure.
namespace samband::rulings {

/// How a ruling differs: in what one may, whom to ask or what follows from it; or only in what it stands on.
enum class RulingChange { none, citation, answer };
RulingChange change_between(const rulebook::Ruling& before, const rulebook::Ruling& after);

struct ChangedRuling {
    rulebook::Question question;
    std::int64_t times = 0;
    rulebook::Ruling before;
    rulebook::Ruling after;
};

struct RulingsCompared {
    struct Count {
        std::int64_t questions = 0; ///< different ones
        std::int64_t times = 0;     ///< how often they were asked
    };
    Count compared;
    Count answers;                      ///< those that get another answer
    Count citations;                    ///< those that get the same answer on other clauses
    std::vector<ChangedRuling> changed; ///< another answer, in the order given; at most `limits::changes_shown`
    std::vector<ChangedRuling> cited;   ///< the same answer, other clauses; likewise
};

/// All are asked as if at that time, so that deadlines and dated clauses are the same for both. Linear in the
/// questions.
RulingsCompared compare_rulings(const rulebook::Rulebook& before, const rulebook::Rulebook& after,
                                std::span<const Asked> questions, Instant at);

} // namespace samband::rulings
