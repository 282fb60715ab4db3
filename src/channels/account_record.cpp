#include "channels/account_record.h"

#include "base/problem.h"
#include "channels/account_happenings.h"
#include "channels/accounts.h"
#include "ledger/append.h"

namespace samband::channels {

void record_account(db::Writing& tx, std::string_view kind, const people::Person& by, const Account& account,
                    Json::Object more, const rulebook::Ruling* ruling)
{
    Json content = Json::object(
        {{"account", account.id.text()}, {"channel", rulebook::word(account.channel)}, {"name", account.name}});
    for (auto& [key, value] : more) content[key] = std::move(value);
    if (ruling) content["ruling"] = rulebook::to_json(*ruling);
    ledger::append(tx, {std::string(kind), account.id, by.id, std::move(content)});
    tx.tell(AccountsChanged{});
}

Account load_account_seen(db::Reading& tx, const Id& account, std::int64_t seen_version)
{
    Account found = load_account(tx, account);
    if (found.version != seen_version)
        throw Problem(ProblemCode::conflict, "Noen andre har endret kontoen. Last siden på nytt.");
    return found;
}

void hold_state(const Account& account, AccountState state)
{
    if (account.state != state)
        throw Problem(ProblemCode::conflict, "Det kan ikke gjøres med kontoen slik den er nå. Last siden på nytt.");
}

Json roles_json(const std::vector<std::string>& roles)
{
    Json list = Json::array();
    for (const std::string& role : roles) list.push(role);
    return list;
}

} // namespace samband::channels
