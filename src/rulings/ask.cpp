#include "rulings/ask.h"

#include "ledger/append.h"
#include "rulings/in_force.h"

namespace samband::rulings {

static rulebook::Set<rulebook::Role> roles_of(const people::Person& person)
{
    rulebook::Set<rulebook::Role> roles;
    for (const std::string& role : person.roles())
        if (const auto known = rulebook::read_word<rulebook::Role>(role)) roles.add(*known);
    roles.add(rulebook::Role::employee);
    return roles;
}

rulebook::Ruling ask(db::Reading& tx, const people::Person& person, rulebook::Question question)
{
    question.roles = roles_of(person);
    question.situation = situation(tx);
    question.at = tx.now();
    return rulebook::rule(*in_force(tx), question);
}

rulebook::Ruling ask_to_act(db::Writing& tx, const people::Person& person, const rulebook::Question& question,
                            const std::optional<Id>& subject)
{
    const rulebook::Ruling ruling = ask(tx, person, question);
    if (ruling.refused()) record_refusal(tx, person, question.act, ruling, subject);
    return ruling;
}

void record_refusal(db::Writing& tx, const people::Person& person, rulebook::Act act, const rulebook::Ruling& ruling,
                    const std::optional<Id>& subject)
{
    ledger::append(tx, {std::string(rulebook::word(act)) + "-refused", subject, person.id,
                        Json::object({{"rulebook", adopted_now(tx).id.text()}, {"ruling", rulebook::to_json(ruling)}})});
}

} // namespace samband::rulings
