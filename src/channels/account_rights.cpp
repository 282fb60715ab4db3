#include "channels/account_rights.h"

#include "base/problem.h"
#include "people/person_store.h"
#include "people/role.h"
#include "rulings/ask.h"

#include <algorithm>

namespace samband::channels {

static rulebook::Question question_about(rulebook::Act act, rulebook::Channel channel)
{
    rulebook::Question question;
    question.act = act;
    question.channel = channel;
    question.flags.add(rulebook::Flag::own_channel);
    return question;
}

static bool is_administrator(const people::Person& person, const std::vector<Administrator>& administrators)
{
    return std::ranges::find(administrators, person.id, &Administrator::person) != administrators.end();
}

/// Whoever administers an account holds that role in its matters.
static people::Person as_administrator(people::Person person, const Id& unit)
{
    people::Mandate mandate;
    mandate.person = person.id;
    mandate.unit = unit;
    mandate.role = rulebook::word(rulebook::Role::account_administrator);
    person.mandates.push_back(std::move(mandate));
    return person;
}

AccountRight may_publish_in(db::Reading& tx, const people::Person& person, const Account& account)
{
    const rulebook::Question question = question_about(rulebook::Act::publish, account.channel);
    const auto registration = find_registration(tx, account.id);
    if (!registration) {
        rulebook::Ruling ruling = rulings::ask(tx, person, question);
        return {!ruling.refused(), false, std::move(ruling)};
    }
    const Id unit = registration->card.unit;
    const bool administers = is_administrator(person, administrators_of(tx, account.id));
    const people::Person asks = administers ? as_administrator(person, unit) : person;
    rulebook::Ruling ruling = rulings::ask(tx, asks, question, people::line_of(tx, unit));
    const bool outright =
        ruling.outcome == rulebook::Outcome::allowed || ruling.outcome == rulebook::Outcome::advised_against;
    return {administers ? !ruling.refused() : outright, administers, std::move(ruling)};
}

people::Person as_publisher(db::Reading& tx, people::Person person, const std::vector<Id>& accounts, const Id& unit)
{
    const bool all = !accounts.empty() && std::ranges::all_of(accounts, [&](const Id& account) {
        return is_administrator(person, administrators_of(tx, account));
    });
    return all ? as_administrator(std::move(person), unit) : person;
}

bool runs_account(const people::Person& person, const Registration& registration,
                  const std::vector<Administrator>& administrators)
{
    if (person.id == registration.card.contact || person.id == registration.proposed_by) return true;
    if (is_administrator(person, administrators)) return true;
    return std::ranges::any_of(person.mandates, [&](const people::Mandate& mandate) {
        const bool leads = mandate.role == "unit-leader" || mandate.role == "section-leader";
        return people::opens(mandate.role, people::Access::desk) || (leads && mandate.unit == registration.card.unit);
    });
}

void hold_runs_account(db::Reading& tx, const people::Person& person, const Registration& registration)
{
    if (runs_account(person, registration, administrators_of(tx, registration.account))) return;
    throw Problem(ProblemCode::forbidden, "Kontoen styres av administratorene og kontaktpersonen dens, lederen for "
                                          "enheten og dem som har kommunikasjon i hele kommunen.");
}

rulebook::Question opening_question(rulebook::Channel channel)
{
    return question_about(rulebook::Act::open_account, channel);
}

rulebook::Ruling rule_on_opening(db::Reading& tx, const people::Person& person, rulebook::Channel channel,
                                 const Id& unit)
{
    return rulings::ask(tx, person, opening_question(channel), people::line_of(tx, unit));
}

rulebook::Ruling rule_on_opening_act(db::Writing& tx, const people::Person& person, rulebook::Channel channel,
                                     const Id& unit)
{
    return rulings::ask_for_act(tx, rulings::rules_now(tx), person, opening_question(channel),
                                people::line_of(tx, unit));
}

} // namespace samband::channels
