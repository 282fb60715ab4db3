#include "rulings/compare_rulings.h"

#include "rulings/limits.h"

namespace samband::rulings {

static bool same_places(const std::vector<rulebook::Citation>& before, const std::vector<rulebook::Citation>& after)
{
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                      [](const rulebook::Citation& a, const rulebook::Citation& b) {
                          return std::tie(a.source, a.section, a.strength, a.by_default) ==
                                 std::tie(b.source, b.section, b.strength, b.by_default);
                      });
}

RulingChange change_between(const rulebook::Ruling& before, const rulebook::Ruling& after)
{
    const auto answer = [](const rulebook::Ruling& one) {
        return std::tie(one.outcome, one.approval, one.consult, one.inform, one.speakers, one.duties);
    };
    if (answer(before) != answer(after)) return RulingChange::answer;
    return same_places(before.because, after.because) ? RulingChange::none : RulingChange::citation;
}

static void count(RulingsCompared::Count& count, const Asked& asked)
{
    ++count.questions;
    count.times += asked.times;
}

RulingsCompared compare_rulings(const rulebook::Rulebook& before, const rulebook::Rulebook& after,
                                std::span<const Asked> questions, Instant at)
{
    RulingsCompared compared;
    for (const Asked& asked : questions) {
        rulebook::Question question = asked.question;
        question.at = at;
        ChangedRuling one{question, asked.times, rulebook::rule(before, question), rulebook::rule(after, question)};
        const RulingChange change = change_between(one.before, one.after);
        count(compared.compared, asked);
        if (change == RulingChange::none) continue;
        const bool answer = change == RulingChange::answer;
        count(answer ? compared.answers : compared.citations, asked);
        std::vector<ChangedRuling>& shown = answer ? compared.changed : compared.cited;
        if (shown.size() < limits::changes_shown) shown.push_back(std::move(one));
    }
    return compared;
}

} // namespace samband::rulings
