#include "base/problem.h"
#include "base/text_of.h"
#include "channels/account_card.h"
#include "channels/account_procedure.h"
#include "channels/account_record.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "people/person_store.h"
#include "rulings/ask.h"
#include "rulings/whose_yes.h"

#include <algorithm>

namespace samband::channels {

namespace {

/// What waits for a yes, as one of those who may be asked meets it.
struct Asked {
    Account account;
    Registration registration;
    rulebook::Ruling ruling;
    std::vector<std::string> answered; ///< the roles that this person's word answers
};

Asked asked_of(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Asked asked{load_account_seen(tx, id, seen_version), load_registration(tx, id), {}, {}};
    hold_state(asked.account, AccountState::proposed);
    if (asked.registration.asked_roles.empty())
        throw Problem(ProblemCode::conflict, "Kontoen er godkjent allerede. Last siden på nytt.");
    const Registration& is = asked.registration;
    const people::Person opens = is.handed_on ? by : people::load_person(tx, is.proposed_by);
    asked.ruling = rule_on_opening_act(tx, opens, asked.account.channel, is.card.unit);
    asked.answered = rulings::WhoseYes(tx).answered_by(by, {is.card.unit, {is.proposed_by}, is.asked_roles});
    return asked;
}

/// One of those who open accounts takes it over: one is enough.
void take_yes(db::Writing& tx, Registration& registration, const people::Person& by,
              const std::vector<std::string>& answered)
{
    std::erase_if(registration.asked_roles,
                  [&](const std::string& role) { return std::ranges::find(answered, role) != answered.end(); });
    if (registration.handed_on) registration.asked_roles.clear();
    if (!registration.asked_roles.empty()) return; // All who are asked say yes before it is approved.
    registration.approved_by = by.id;
    registration.approved = tx.now();
}

} // namespace

AccountOutcome approve_account(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Asked asked = asked_of(tx, by, id, seen_version);
    const bool not_his = asked.registration.handed_on && asked.ruling.refused();
    if (asked.answered.empty() || not_his) {
        rulings::record_refusal(tx, by, rulebook::Act::open_account, asked.ruling, id, "approve");
        return {asked.ruling, asked.account, false};
    }
    take_yes(tx, asked.registration, by, asked.answered);
    write_account(tx, asked.account);
    write_registration(tx, asked.registration);
    record_account(tx, "account-approved", by, asked.account, {{"asked", roles_json(asked.registration.asked_roles)}},
                   &asked.ruling);
    return {asked.ruling, asked.account, true};
}

AccountOutcome turn_down_account(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                                 const std::string& reason)
{
    hold_said("reason", reason, text_of("Si hvorfor, så den som spurte, forstår det."));
    Asked asked = asked_of(tx, by, id, seen_version);
    if (asked.answered.empty()) {
        rulings::record_refusal(tx, by, rulebook::Act::open_account, asked.ruling, id, "turn-down");
        return {asked.ruling, asked.account, false};
    }
    asked.account.state = AccountState::closed;
    asked.registration.asked_roles.clear();
    asked.registration.closed = tx.now();
    asked.registration.closed_why = reason;
    write_account(tx, asked.account);
    write_registration(tx, asked.registration);
    record_account(tx, "account-turned-down", by, asked.account, {{"reason", reason}}, &asked.ruling);
    return {asked.ruling, asked.account, true};
}

} // namespace samband::channels
