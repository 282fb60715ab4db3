#include "base/problem.h"
#include "base/text_of.h"
#include "channels/account_card.h"
#include "channels/account_health.h"
#include "channels/account_procedure.h"
#include "channels/account_record.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "rulings/ask.h"

namespace samband::channels {

AccountOutcome open_account(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Account account = load_account_seen(tx, id, seen_version);
    Registration registration = load_registration(tx, id);
    hold_runs_account(tx, by, registration);
    hold_state(account, AccountState::proposed);
    if (!registration.ready())
        throw Problem(ProblemCode::conflict, "Kontoen er ikke godkjent ennå. Vent til alle som er spurt, har sagt ja.");
    if (account.address.empty() && has_address(account.channel))
        throw Problem(ProblemCode::invalid, "Skriv adressen til kontoen først, så folk finner den.",
                      {{"address", text_of("Skriv adressen til kontoen først, så folk finner den.")}});

    const rulebook::Ruling ruling = rule_on_opening_act(tx, by, account.channel, registration.card.unit);
    if (ruling.refused()) {
        rulings::record_refusal(tx, by, rulebook::Act::open_account, ruling, id, "open");
        return {ruling, account, false};
    }
    account.state = AccountState::open;
    registration.opened = tx.now();
    write_account(tx, account);
    write_registration(tx, registration);
    ask_health_in_time(tx);
    record_account(tx, "account-opened", by, account, {}, &ruling);
    return {ruling, account, true};
}

Account close_account(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                      const std::string& reason)
{
    hold_said("reason", reason, text_of("Si hvorfor kontoen legges ned."));
    Account account = load_account_seen(tx, id, seen_version);
    Registration registration = load_registration(tx, id);
    hold_runs_account(tx, by, registration);
    if (account.state == AccountState::closed) hold_state(account, AccountState::open);
    account.state = AccountState::closed;
    registration.asked_roles.clear();
    registration.closed = tx.now();
    registration.closed_why = reason;
    write_account(tx, account);
    write_registration(tx, registration);
    // What nobody uses any more is not kept: a token that lies about is a token that leaks.
    if (account.has_secret) write_sealed_secret(tx, id, "", std::nullopt);
    record_account(tx, "account-closed", by, account, {{"reason", reason}});
    return load_account(tx, id);
}

} // namespace samband::channels
