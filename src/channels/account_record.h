#pragma once
#include "base/json.h"
#include "channels/account_procedure.h"

#include <string>
#include <string_view>

/// What the account register writes in the ledger, and the versions it holds.
namespace samband::channels {

/// "account-proposed", "account-opened", …: with the account's channel and name, what `more` adds and, where the rule
/// book had a word, the ruling with its clauses.
void record_account(db::Writing& tx, std::string_view kind, const people::Person& by, const Account& account,
                    Json::Object more = {}, const rulebook::Ruling* ruling = nullptr);

/// Problem conflict if it changed since it was seen, or is in another state.
Account load_account_seen(db::Reading& tx, const Id& account, std::int64_t seen_version);
void hold_state(const Account& account, AccountState state);

Json roles_json(const std::vector<std::string>& roles);

} // namespace samband::channels
