#include "base/problem.h"
#include "base/text_of.h"
#include "channels/account_limits.h"
#include "channels/account_procedure.h"
#include "channels/account_record.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "people/person_store.h"

namespace samband::channels {

static Account load_to_administer(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Account account = load_account_seen(tx, id, seen_version);
    hold_runs_account(tx, by, load_registration(tx, id));
    if (account.state == AccountState::closed) hold_state(account, AccountState::open);
    return account;
}

Account add_administrator(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                          const Id& person)
{
    Account account = load_to_administer(tx, by, id, seen_version);
    const auto known = people::find_person(tx, person);
    if (!known || known->disabled)
        throw Problem(ProblemCode::invalid, "Rett det som er merket.", {{"person", text_of("Velg hvem det er.")}});
    if (static_cast<std::int64_t>(administrators_of(tx, id).size()) >= administrators_most)
        throw Problem(ProblemCode::invalid, "Kontoen har så mange administratorer som den kan ha.",
                      {{"person", text_of("Kontoen har så mange administratorer som den kan ha.")}});
    const auto added = tx.run("channels.add_administrator", {{"account", id}, {"person", person}, {"now", tx.now()}});
    if (added == 0) return account;
    write_account(tx, account);
    record_account(tx, "account-administrator-added", by, account, {{"person", person.text()}});
    return account;
}

Account remove_administrator(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                             const Id& person)
{
    Account account = load_to_administer(tx, by, id, seen_version);
    if (tx.run("channels.remove_administrator", {{"account", id}, {"person", person}}) == 0) return account;
    write_account(tx, account);
    record_account(tx, "account-administrator-removed", by, account, {{"person", person.text()}});
    return account;
}

void note_terms_read(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Account account = load_account(tx, id);
    const std::string terms = load_registration(tx, id).card.terms;
    if (terms.empty())
        throw Problem(ProblemCode::conflict, "Det står ingen vilkår på kontoen. Legg inn adressen til dem først.");
    if (tx.run("channels.terms_read", {{"account", id}, {"person", by.id}, {"now", tx.now()}}) == 0)
        throw Problem(ProblemCode::forbidden, "Det er administratorene av kontoen som leser vilkårene.");
    record_account(tx, "account-terms-read", by, account, {{"terms", terms}});
}

Account own_account(db::Writing& tx, rulebook::Channel channel)
{
    if (const auto row = tx.maybe("channels.own_account", {{"channel", rulebook::word(channel)}}))
        return load_account(tx, row->id("id"));
    Account account;
    account.channel = channel;
    account.driver = "own";
    account.name = channel == rulebook::Channel::website ? "Nettsiden" : "Intranettet";
    account.state = AccountState::open;
    return add_account(tx, account);
}

} // namespace samband::channels
