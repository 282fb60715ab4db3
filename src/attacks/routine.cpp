#include "attacks/routine.h"

#include "rulings/ask.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

#include <algorithm>

namespace samband::attacks {

using rulebook::Act;

/// What leadership is told when it answers, ends the talk or takes such a post away.
static std::vector<rulebook::Citation> clauses_of(const rulings::Rules& rules)
{
    std::vector<rulebook::Citation> found;
    if (!rules.book->foundation.starter) return found; // the starter is nobody's own document
    for (const Act act : {Act::reply, Act::end_dialogue, Act::hide, Act::delete_}) {
        rulebook::Question question;
        question.act = act;
        question.roles = {rulebook::Role::leadership};
        question.category = rulebook::Category::staff_attacked;
        question.at = rules.at;
        const rulebook::Ruling ruling = rulebook::rule(*rules.book, question);
        if (!ruling.duty(rulebook::DutyKind::staff_attack_routine)) continue;
        for (const rulebook::Citation& it : ruling.because)
            if (it.source == rules.book->name && !it.by_default && std::ranges::find(found, it) == found.end())
                found.push_back(it);
    }
    return found;
}

Json routine_facts(db::Reading& tx)
{
    Json because = Json::array();
    if (rulings::maybe_in_force(tx)) {
        const rulings::Rules rules = rulings::rules_now(tx);
        for (const rulebook::Citation& it : clauses_of(rules)) because.push(rulings::cite_facts(*rules.book, it));
    }
    const bool own = !because.items().empty();
    return Json::object({{"own", own}, {"because", std::move(because)}});
}

void dress_routine(Json& routine, http::Language language)
{
    rulings::dress_cites(routine["because"], language);
}

} // namespace samband::attacks
