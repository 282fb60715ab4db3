#include "rulings/question_words.h"

#include "rulebook/describe.h"

namespace samband::rulings {

using rulebook::Flag;
using rulebook::Role;

static rulebook::Set<Role> roles_worth_saying(rulebook::Set<Role> roles)
{
    if (!(roles == rulebook::Set<Role>{Role::employee})) roles.remove(Role::employee);
    return roles;
}

static void add_flags(rulebook::Condition& when, const rulebook::Question& question)
{
    if (!question.flags.has(Flag::own_unit)) when.flags.emplace_back(Flag::own_unit, false);
    for (const Flag flag : question.flags.words())
        if (flag != Flag::own_unit && flag != Flag::own_channel) when.flags.emplace_back(flag, true);
    if (question.flags.has(Flag::touches_staff) && !question.flags.has(Flag::told_staff))
        when.flags.emplace_back(Flag::told_staff, false);
}

std::string question_in_words(const rulebook::Rulebook& book, const rulebook::Question& question)
{
    rulebook::Clause asked;
    asked.when.acts = {question.act};
    asked.when.roles = roles_worth_saying(question.roles);
    if (question.category) asked.when.categories = {*question.category};
    if (question.statement) asked.when.statements = {*question.statement};
    if (question.channel) asked.when.channels = {*question.channel};
    if (question.importance) asked.when.importance = {*question.importance};
    if (question.relation) asked.when.relations = {*question.relation};
    if (question.situation == rulebook::Situation::crisis) asked.when.situations = {question.situation};
    if (question.picture) asked.when.picture.emplace().kind = question.picture->kind;
    if (question.documents) asked.when.documents = *question.documents;
    add_flags(asked.when, question);
    return rulebook::condition_in_words(book, asked);
}

} // namespace samband::rulings
