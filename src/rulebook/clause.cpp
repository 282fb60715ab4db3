#include "rulebook/clause.h"

namespace samband::rulebook {
namespace {

bool in_force(const Clause& clause, const std::optional<Instant>& at)
{
    if (!at) return !clause.until;
    if (!clause.from && !clause.until) return true; // most of them: no calendar is asked
    const Date day = in_oslo(*at).date;
    return (!clause.from || *clause.from <= day) && (!clause.until || day <= *clause.until);
}

} // namespace

bool speaks(const Clause& clause, const Question& question)
{
    return !clause.when.acts.empty() && holds(clause.when, question) && in_force(clause, question.at) &&
           std::ranges::none_of(clause.unless, [&](const Condition& one) { return holds(one, question); });
}

} // namespace samband::rulebook
