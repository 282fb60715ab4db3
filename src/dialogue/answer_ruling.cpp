#include "dialogue/answer_ruling.h"

#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "dialogue/question.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

rulebook::Question question_of(const Answering& answering)
{
    Thread thread = answering.thread;
    thread.way = answering.came_by;
    const bool press = answering.came_by == Way::press;
    rulebook::Question question = question_of(thread, press ? rulebook::Act::speak_to_press : rulebook::Act::reply);
    if (answering.category) question.category = answering.category;
    question.statement = answering.statement;
    return question;
}

static bool is_network(Way way)
{
    return way == Way::facebook || way == Way::instagram || way == Way::linkedin;
}

static std::vector<Id> matter_of(db::Reading& tx, const Thread& thread)
{
    return thread.unit ? people::line_of(tx, *thread.unit) : std::vector<Id>();
}

/// Whom the municipality has set to take chats runs that account of its own (chat/setting.h holds who).
static people::Person as_taker(const Answering& answering)
{
    people::Person person = answering.person;
    people::Mandate mandate = person.mandates.front();
    mandate.unit = answering.thread.unit.value_or(mandate.unit);
    mandate.role = rulebook::word(rulebook::Role::account_administrator);
    person.mandates.push_back(std::move(mandate));
    return person;
}

/// Whoever runs all of the municipality's accounts in that network asks as their administrator.
static people::Person as_answerer(db::Reading& tx, const Answering& answering)
{
    const people::Person& person = answering.person;
    if (answering.came_by == Way::chat && !person.mandates.empty()) return as_taker(answering);
    if (!is_network(answering.came_by) || person.mandates.empty()) return person;
    std::vector<Id> accounts;
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.channel == channel_of(answering.came_by)) accounts.push_back(account.id);
    const Id unit = answering.thread.unit.value_or(person.mandates.front().unit);
    return channels::as_publisher(tx, person, accounts, unit);
}

Rule rule_on_answer(db::Reading& tx, const Answering& answering)
{
    return rule_on_look(tx, answering, question_of(answering));
}

Rule rule_on_look(db::Reading& tx, const Answering& answering, const rulebook::Question& question)
{
    Rule rule{rulings::rules_now(tx), {}};
    rule.ruling = rulings::ask(rule.rules, as_answerer(tx, answering), question, matter_of(tx, answering.thread));
    return rule;
}

Rule rule_on_act(db::Writing& tx, const Answering& answering)
{
    return rule_on_act(tx, answering, question_of(answering));
}

Rule rule_on_act(db::Writing& tx, const Answering& answering, const rulebook::Question& question)
{
    Rule rule{rulings::rules_now(tx), {}};
    rule.ruling =
        rulings::ask_for_act(tx, rule.rules, as_answerer(tx, answering), question, matter_of(tx, answering.thread));
    return rule;
}

bool is_refused(const rulebook::Ruling& ruling)
{
    const rulebook::Duty* silence = ruling.duty(rulebook::DutyKind::no_reply_in_thread);
    return ruling.refused() || (silence && silence->strength == rulebook::Strength::shall);
}

void record_refused(db::Writing& tx, const Answering& answering, const Rule& rule, std::string_view tried)
{
    rulings::record_refusal(tx, answering.person, question_of(answering).act, rule.ruling, answering.thread.id, tried);
}

/// Every mandate by which the person could answer here is one to draft alone.
static bool only_drafts(const people::Person& person)
{
    return !person.mandates.empty() && std::ranges::all_of(person.mandates, &people::Mandate::drafts_only);
}

std::vector<std::string> asked_roles(const rulebook::Ruling& ruling, const Answering& answering)
{
    std::vector<std::string> roles;
    if (ruling.needs_approval())
        for (const rulebook::Role role : ruling.approval) roles.emplace_back(rulebook::word(role));
    const std::string leader(rulebook::word(rulebook::Role::nearest_leader));
    if (roles.empty() && only_drafts(answering.person)) roles.push_back(leader);
    return roles;
}

} // namespace samband::dialogue
