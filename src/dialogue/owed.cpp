#include "dialogue/owed.h"

#include "base/calendar.h"
#include "dialogue/question.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::DutyKind;
using rulebook::Level;
using rulebook::Strength;

static rulebook::Question asked_of(const rulings::Rules& rules, const Thread& thread);
static void add_because(Owed& owed, const rulebook::Rulebook& book, const rulebook::Ruling& ruling);

/// A clause that gives a time and no force has its own: what *shall* be answered must be.
static Level level_of(const rulebook::Duty& duty)
{
    if (duty.level) return *duty.level;
    if (duty.strength == Strength::shall) return Level::must;
    return duty.strength == Strength::should ? Level::should : Level::may;
}

Owed owed_by(const rulings::Rules& rules, const Thread& thread)
{
    const rulebook::Question question = asked_of(rules, thread);
    const rulebook::Ruling ruling = rulebook::rule(*rules.book, question);
    const rulebook::Duty* duty = ruling.duty(DutyKind::answer);
    Owed owed;
    if (!duty) return owed;
    owed.level = level_of(*duty);
    owed.by = duty->by;
    // "The same day" is a time too, said as a word.
    if (!owed.by && duty->within == rulebook::Within::same_day) owed.by = end_of_day(in_oslo(*question.received).date);
    if (!owed.by) owed.within = duty->within;
    add_because(owed, *rules.book, ruling);
    return owed;
}

bool is_owed(const Owed& owed)
{
    return owed.level == Level::must || owed.level == Level::should;
}

static rulebook::Question asked_of(const rulings::Rules& rules, const Thread& thread)
{
    rulebook::Question question = question_of(thread);
    question.roles = {rulebook::Role::employee, rulebook::Role::account_administrator,
                      rulebook::Role::communications_officer};
    question.situation = rules.situation;
    question.at = rules.at;
    return question;
}

static const rulebook::DutyRule* answer_of(const rulebook::Clause& clause)
{
    const auto& duties = clause.then.duties;
    const auto found = std::find_if(duties.begin(), duties.end(),
                                    [](const rulebook::DutyRule& it) { return it.duty.kind == DutyKind::answer; });
    return found == duties.end() ? nullptr : &*found;
}

static void add_because(Owed& owed, const rulebook::Rulebook& book, const rulebook::Ruling& ruling)
{
    std::vector<rulebook::Citation> others;
    for (const rulebook::Citation& citation : ruling.because) {
        const rulebook::Clause* clause = rulebook::find_clause(book, citation.clause);
        const rulebook::DutyRule* answer = clause ? answer_of(*clause) : nullptr;
        if (!answer) continue;
        const bool gives_time = answer->deadline || answer->duty.within;
        (gives_time ? owed.because : others).push_back(citation);
    }
    owed.because.insert(owed.because.end(), others.begin(), others.end());
}

} // namespace samband::dialogue
