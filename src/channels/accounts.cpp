#include "channels/accounts.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/limits.h"

namespace samband::channels {

static Account read_account(const db::Row& row)
{
    Account account;
    account.id = row.id("id");
    account.version = row.integer("version");
    account.channel = rulebook::read_word<rulebook::Channel>(row.text("channel")).value();
    account.driver = row.text("driver");
    account.name = row.text("name");
    account.address = row.text("address");
    account.state = account_state_of(row.text("state")).value();
    account.settings = parse_json(row.text("settings"));
    account.has_secret = row.flag("has_secret");
    account.secret_expires = row.maybe_instant("secret_expires");
    return account;
}

static void hold_limits(const Account& account)
{
    std::vector<FieldProblem> wrong;
    if (trim(account.name).empty()) wrong.push_back({"name", text_of("Gi kontoen et navn.")});
    if (account.name.size() > name_bytes) wrong.push_back({"name", text_of("Navnet er for langt.")});
    if (account.address.size() > address_bytes) wrong.push_back({"address", text_of("Adressen er for lang.")});
    if (to_text(account.settings).size() > settings_bytes)
        wrong.push_back({"settings", text_of("Innstillingene er for lange.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Kontoen kan ikke lagres slik.", wrong);
}

Account load_account(db::Reading& tx, const Id& id)
{
    auto account = find_account(tx, id);
    if (!account) throw Problem(ProblemCode::not_found, "Kontoen finnes ikke.");
    return *std::move(account);
}

std::optional<Account> find_account(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("channels.account", {{"id", id}});
    return row ? std::optional(read_account(*row)) : std::nullopt;
}

std::vector<Account> open_accounts(db::Reading& tx)
{
    return tx.all_as("channels.open_accounts", {{"most", accounts_most}}, read_account);
}

Account add_account(db::Writing& tx, const Account& account)
{
    hold_limits(account);
    const Id id = tx.new_id();
    tx.run("channels.add_account", {{"id", id},
                                    {"channel", rulebook::word(account.channel)},
                                    {"driver", account.driver},
                                    {"name", account.name},
                                    {"address", account.address},
                                    {"state", word(account.state)},
                                    {"settings", to_text(account.settings)},
                                    {"now", tx.now()}});
    return load_account(tx, id);
}

void write_account(db::Writing& tx, Account& account)
{
    hold_limits(account);
    const auto rows = tx.run("channels.write_account", {{"id", account.id},
                                                        {"version", account.version},
                                                        {"name", account.name},
                                                        {"address", account.address},
                                                        {"state", word(account.state)},
                                                        {"settings", to_text(account.settings)},
                                                        {"now", tx.now()}});
    if (rows != 1) throw Problem(ProblemCode::conflict, "Noen andre har endret kontoen. Last siden på nytt.");
    ++account.version;
}

std::string load_sealed_secret(db::Reading& tx, const Id& account)
{
    return tx.one("channels.sealed_secret", {{"id", account}}).text("secret");
}

void write_sealed_secret(db::Writing& tx, const Id& account, const std::string& sealed,
                         const std::optional<Instant>& expires)
{
    tx.run("channels.write_sealed_secret",
           {{"id", account}, {"secret", sealed}, {"expires", expires}, {"now", tx.now()}});
}

} // namespace samband::channels
