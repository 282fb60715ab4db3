#include "base/problem.h"
#include "base/text_of.h"
#include "channels/account_card.h"
#include "channels/account_drivers.h"
#include "channels/account_health.h"
#include "channels/account_procedure.h"
#include "channels/account_record.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"

#include <algorithm>

namespace samband::channels {

static Json changed_fields(const Account& account, const AccountCard& was, const AccountChange& change);

Account change_account(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                       const AccountChange& change)
{
    Account account = load_account_seen(tx, id, seen_version);
    Registration registration = load_registration(tx, id);
    hold_runs_account(tx, by, registration);
    if (account.state == AccountState::closed) hold_state(account, AccountState::open);
    hold_card(tx, change.card, change.name, change.address);
    if (change.address.empty() && account.state == AccountState::open && has_address(account.channel))
        throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                      {{"address", text_of("Kontoen må ha en adresse.")}});
    Json changed = changed_fields(account, registration.card, change);
    if (changed.items().empty()) return account;

    const bool other_terms = registration.card.terms != change.card.terms;
    account.name = change.name;
    account.address = change.address;
    registration.card = change.card;
    write_account(tx, account);
    write_registration(tx, registration);
    if (other_terms) tx.run("channels.terms_changed", {{"account", id}});
    record_account(tx, "account-changed", by, account, {{"changed", std::move(changed)}});
    return account;
}

/// Which fields are other than they were, by name: the ledger says what was touched, the register what it is now.
static Json changed_fields(const Account& account, const AccountCard& was, const AccountChange& change)
{
    const AccountCard& is = change.card;
    const std::pair<const char*, bool> fields[] = {{"name", account.name != change.name},
                                                   {"address", account.address != change.address},
                                                   {"unit", was.unit != is.unit},
                                                   {"contact", was.contact != is.contact},
                                                   {"purpose", was.purpose != is.purpose},
                                                   {"audience", was.audience != is.audience},
                                                   {"enquiries", was.enquiries != is.enquiries},
                                                   {"dpia", was.dpia != is.dpia},
                                                   {"dpia_review", was.dpia_review != is.dpia_review},
                                                   {"pilot_until", was.pilot_until != is.pilot_until},
                                                   {"pilot_outcome", was.pilot_outcome != is.pilot_outcome},
                                                   {"terms", was.terms != is.terms},
                                                   {"discussion_rules", was.discussion_rules != is.discussion_rules},
                                                   {"quiet_days", was.quiet_days != is.quiet_days},
                                                   {"busy_week", was.busy_week != is.busy_week}};
    Json changed = Json::array();
    for (const auto& [field, differs] : fields)
        if (differs) changed.push(field);
    return changed;
}

void note_account_seen(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Account account = load_account(tx, id);
    Registration registration = load_registration(tx, id);
    const std::size_t before = registration.tell_roles.size();
    std::erase_if(registration.tell_roles, [&](const std::string& role) { return by.has_role(role); });
    if (registration.tell_roles.size() == before) return;
    write_registration(tx, registration);
    record_account(tx, "account-seen", by, account);
}

/// A secret goes nowhere but where it was typed in for: another server, user or way asks for it anew.
static bool leads_elsewhere(const Account& account, const std::string& driver, const Json& settings)
{
    if (account.driver != driver) return true;
    for (const char* key : {"host", "port", "imap_host", "imap_port", "url", "user", "secret_header", "api", "plain"}) {
        const Json* was = account.settings.find(key);
        const Json* is = settings.find(key);
        if ((was ? *was : Json()) != (is ? *is : Json())) return true;
    }
    return false;
}

Account set_account_driver(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                           const std::string& driver, const Json& settings)
{
    Account account = load_account_seen(tx, id, seen_version);
    hold_runs_account(tx, by, load_registration(tx, id));
    if (account.state == AccountState::closed) hold_state(account, AccountState::open);
    const Driver* known = driver_named(driver);
    if (!known || known->word == "own")
        throw Problem(ProblemCode::invalid, "Velg hvordan det legges ut.", {{"driver", "Velg hvordan det legges ut."}});
    if (account.driver == driver && account.settings == settings) return account;
    if (account.has_secret && leads_elsewhere(account, driver, settings)) {
        write_sealed_secret(tx, id, "", std::nullopt);
        account = load_account(tx, id);
    }
    tx.run("channels.account_driver", {{"account", id}, {"driver", driver}});
    account.driver = driver;
    account.settings = settings;
    write_account(tx, account);
    ask_health_in_time(tx);
    record_account(tx, "account-set-up", by, account, {{"driver", driver}});
    return account;
}

Account set_account_secret(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                           const std::string& sealed, const std::optional<Instant>& expires)
{
    const Account account = load_account_seen(tx, id, seen_version);
    hold_runs_account(tx, by, load_registration(tx, id));
    if (account.state == AccountState::closed) hold_state(account, AccountState::open);
    if (expires && *expires <= tx.now())
        throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                      {{"expires", text_of("Den er utløpt allerede. Hent en ny.")}});
    write_sealed_secret(tx, id, sealed, expires);
    tx.run("channels.note_secret", {{"account", id}, {"now", tx.now()}});
    record_account(tx, "account-secret-set", by, account, {{"expires", expires ? Json(to_rfc3339(*expires)) : Json()}});
    return load_account(tx, id);
}

void note_account_health(db::Writing& tx, const Id& id, const Health& health)
{
    const Account account = load_account(tx, id);
    tx.run("channels.note_health", {{"account", id}, {"now", tx.now()}, {"trouble", health.trouble}});
    if (!health.secret_expires || health.secret_expires == account.secret_expires) return;
    write_sealed_secret(tx, id, load_sealed_secret(tx, id), health.secret_expires);
}

} // namespace samband::channels
