#pragma once
#include "channels/account.h"
#include "db/transaction.h"

#include <optional>
#include <string>
#include <vector>

/// Reading accounts, and the little that handing over writes on them. The register with its procedure:
/// account_register.h.
namespace samband::channels {

/// Problem not_found if there is none.
Account load_account(db::Reading& tx, const Id& id);
std::optional<Account> find_account(db::Reading& tx, const Id& id);
/// Those in use, by channel and name; at most `accounts_most`.
std::vector<Account> open_accounts(db::Reading& tx);

/// A new account in the state given; its version is 1. Problem invalid on an unknown word or what is too long.
Account add_account(db::Writing& tx, const Account& account);
/// Writes name, address, state and settings; Problem conflict if `account.version` is not what is there.
void write_account(db::Writing& tx, Account& account);

/// The secret as it lies in the database (sealed, hex); empty if there is none. `secrets.h` opens it.
std::string load_sealed_secret(db::Reading& tx, const Id& account);
void write_sealed_secret(db::Writing& tx, const Id& account, const std::string& sealed,
                         const std::optional<Instant>& expires);

} // namespace samband::channels
