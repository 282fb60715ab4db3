#include "dialogue/entry_ruling.h"

#include "dialogue/answer_ruling.h"
#include "dialogue/question.h"

namespace samband::dialogue {

rulebook::Question question_of(const AboutEntry& about)
{
    Thread thread = about.thread;
    thread.way = about.way;
    rulebook::Question question = question_of(thread, about.act);
    if (about.category) question.category = about.category;
    return question;
}

static Answering answering(const AboutEntry& about)
{
    return {about.person, about.thread, about.way, about.category, {}};
}

EntryRule rule_on_entry(db::Reading& tx, const AboutEntry& about)
{
    const rulebook::Question question = question_of(about);
    Rule rule = rule_on_look(tx, answering(about), question);
    return {std::move(rule.rules), question, std::move(rule.ruling)};
}

EntryRule rule_on_entry_act(db::Writing& tx, const AboutEntry& about)
{
    const rulebook::Question question = question_of(about);
    Rule rule = rule_on_act(tx, answering(about), question);
    return {std::move(rule.rules), question, std::move(rule.ruling)};
}

std::vector<std::string> asked_roles(const EntryRule& rule, const AboutEntry& about)
{
    return asked_roles(rule.ruling, answering(about));
}

} // namespace samband::dialogue
