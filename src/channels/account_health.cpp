#include "channels/account_health.h"

#include "base/problem.h"
#include "channels/account_procedure.h"
#include "channels/accounts.h"
#include "channels/own_port.h"

namespace samband::channels {

static constexpr int day_s = 24 * 3'600;

void ask_health_in_time(db::Writing& tx)
{
    outbox::Work work;
    work.kind = health_work_kind;
    work.due = tx.now().plus_s(day_s);
    work.priority = outbox::Priority::bulk;
    work.dedup_key = health_work_kind;
    outbox::queue(tx, work);
}

namespace {

/// What is asked with, as it is now.
struct Asked {
    Account account;
    std::string sealed;
    Instant at;
};

Health answer_to(const Asked& asked, Port& port, const Secrets& secrets)
{
    std::string secret;
    try {
        if (!asked.sealed.empty()) secret = secrets.open(asked.sealed, asked.account.id.text());
    } catch (const Problem&) {
        return {"secret-unreadable", {}};
    }
    return port.health(asked.account, secret, asked.at);
}

} // namespace

Health ask_health(db::Database& database, const Shipping& shipping, const std::string& municipality, const Id& id)
{
    const Asked asked = database.read([&](db::Reading& tx) {
        return Asked{load_account(tx, id), load_sealed_secret(tx, id), tx.now()};
    });
    Port* port = shipping.port(asked.account.driver);
    if (!port)
        throw Problem(ProblemCode::conflict, "Denne kontoen går ikke gjennom Samband. Det er ingenting å prøve.");
    const Health health = answer_to(asked, *port, shipping.secrets(municipality));
    database.write("channels.note_account_health", [&](db::Writing& tx) { note_account_health(tx, id, health); });
    return health;
}

outbox::Outcome do_health_work(const outbox::Lease& lease, db::Database& database, const Shipping& shipping)
{
    bool reached = false;
    for (const Account& account : database.read([](db::Reading& tx) { return open_accounts(tx); })) {
        if (account.driver == own_driver || !shipping.port(account.driver)) continue;
        reached = true;
        ask_health(database, shipping, lease.municipality, account.id);
        database.write("channels.renew_health_work", [&](db::Writing& tx) { outbox::renew(tx, lease); });
    }
    if (!reached) return outbox::Done{};
    return outbox::Postponed{database.read([](db::Reading& tx) { return tx.now().plus_s(day_s); })};
}

} // namespace samband::channels
