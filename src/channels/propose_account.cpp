#include "base/problem.h"
#include "channels/account_card.h"
#include "channels/account_drivers.h"
#include "channels/account_procedure.h"
#include "channels/account_record.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "rulings/ask.h"

#include <algorithm>

namespace samband::channels {

static void hold_proposal(db::Reading& tx, const AccountProposal& proposal);
static Registration registration_of(const db::Writing& tx, const people::Person& by, const AccountProposal& proposal,
                                    const rulebook::Ruling& ruling);
static bool handed_on(const rulebook::Ruling& ruling);
static Account register_proposed(db::Writing& tx, const AccountProposal& proposal, Registration registration);

AccountOutcome propose_account(db::Writing& tx, const people::Person& by, const AccountProposal& proposal)
{
    hold_proposal(tx, proposal);
    const rulebook::Ruling ruling = rule_on_opening_act(tx, by, proposal.channel, proposal.card.unit);
    const bool passed_on = handed_on(ruling);
    if (ruling.refused() && !passed_on) {
        rulings::record_refusal(tx, by, rulebook::Act::open_account, ruling, proposal.card.unit, "propose");
        return {ruling, std::nullopt, false};
    }
    if (ruling.outcome == rulebook::Outcome::advised_against && !proposal.despite_advice)
        return {ruling, std::nullopt, false};

    const Registration registration = registration_of(tx, by, proposal, ruling);
    const Account account = register_proposed(tx, proposal, registration);
    if (passed_on) rulings::record_refusal(tx, by, rulebook::Act::open_account, ruling, account.id, "propose");
    record_account(tx, "account-proposed", by, account,
                   {{"unit", proposal.card.unit.text()},
                    {"asked", roles_json(registration.asked_roles)},
                    {"tell", roles_json(registration.tell_roles)}},
                   &ruling);
    return {ruling, account, true};
}

static void hold_proposal(db::Reading& tx, const AccountProposal& proposal)
{
    hold_card(tx, proposal.card, proposal.name, proposal.address);
    const Driver* driver = driver_named(proposal.driver);
    if (!driver || driver->word == "own")
        throw Problem(ProblemCode::invalid, "Velg hvordan det legges ut.", {{"driver", "Velg hvordan det legges ut."}});
}

/// Not theirs to open, but somebody's: what they want is handed on to those. In a crisis nothing is.
static bool handed_on(const rulebook::Ruling& ruling)
{
    return ruling.outcome == rulebook::Outcome::refer && !ruling.speakers.empty() &&
           !ruling.duty(rulebook::DutyKind::hold);
}

static std::vector<std::string> words_of_roles(const std::vector<rulebook::Role>& roles)
{
    std::vector<std::string> words;
    for (const rulebook::Role role : roles) words.emplace_back(rulebook::word(role));
    return words;
}

/// Who hears of it: those to be informed, and those to coordinate with; not who is asked, nor who proposes.
static std::vector<std::string> told_by(const people::Person& by, const rulebook::Ruling& ruling,
                                        const std::vector<std::string>& asked)
{
    std::vector<std::string> told = words_of_roles(ruling.inform);
    for (const rulebook::Duty& duty : ruling.duties) {
        if (duty.kind != rulebook::DutyKind::coordinate) continue;
        for (const std::string& party : duty.with)
            if (rulebook::read_word<rulebook::Role>(party) && std::ranges::find(told, party) == told.end())
                told.push_back(party);
    }
    std::erase_if(told, [&](const std::string& role) {
        return by.has_role(role) || std::ranges::find(asked, role) != asked.end();
    });
    return told;
}

static Registration registration_of(const db::Writing& tx, const people::Person& by, const AccountProposal& proposal,
                                    const rulebook::Ruling& ruling)
{
    Registration made;
    made.card = proposal.card;
    made.proposed_by = by.id;
    made.proposed = tx.now();
    made.handed_on = ruling.refused();
    if (made.handed_on)
        made.asked_roles = words_of_roles(ruling.speakers);
    else if (ruling.needs_approval())
        made.asked_roles = words_of_roles(ruling.approval);
    made.tell_roles = told_by(by, ruling, made.asked_roles);
    if (!made.asked_roles.empty()) return made;
    made.approved_by = by.id;
    made.approved = tx.now();
    return made;
}

static Account register_proposed(db::Writing& tx, const AccountProposal& proposal, Registration registration)
{
    Account account;
    account.channel = proposal.channel;
    account.driver = proposal.driver;
    account.name = proposal.name;
    account.address = proposal.address;
    account.state = AccountState::proposed;
    account = add_account(tx, account);
    registration.account = account.id;
    add_registration(tx, registration);
    tx.run("channels.add_administrator",
           {{"account", account.id}, {"person", registration.card.contact}, {"now", tx.now()}});
    return account;
}

} // namespace samband::channels
