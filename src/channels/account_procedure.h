#pragma once
#include "channels/account_register.h"
#include "channels/port.h"
#include "people/person.h"
#include "rulebook/ruling.h"

#include <optional>
#include <string>

/// What is done with an official account: the rule book's procedure for opening one (D2), and running it. Every act,
/// and every refusal under a rule, is a ledger entry in the same transaction. All throw Problem not_found, conflict
/// (changed since `seen_version`, or not legal in its state), invalid, and forbidden where the person does not run it.
namespace samband::channels {

/// What came of an act that the rule book has a word on. A refusal is an outcome: recorded and committed.
struct AccountOutcome {
    rulebook::Ruling ruling;
    std::optional<Account> account; ///< nothing where none was registered
    bool done = false;
};

struct AccountProposal {
    rulebook::Channel channel = rulebook::Channel::facebook;
    std::string driver;
    std::string name;
    std::string address; ///< may be empty until it is opened
    AccountCard card;
    bool despite_advice = false; ///< one press past what is advised against
};
/// Asks for a new account. Let: it can be opened at once. Approval: it waits for those the ruling names. Refer: it is
/// recorded as refused, and handed on to those who open accounts here (Saltdal 7.1) unless a crisis holds all. Barred:
/// recorded of the unit, nothing kept. Advised against: nothing is kept or recorded unless `despite_advice`.
AccountOutcome propose_account(db::Writing& tx, const people::Person& by, const AccountProposal& proposal);

/// The yes of one who is asked; who was handed it asks the rule book for himself. Others are refused (outcome).
AccountOutcome approve_account(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version);
/// Their no, with a reason: it is closed.
AccountOutcome turn_down_account(db::Writing& tx, const people::Person& by, const Id& account,
                                 std::int64_t seen_version, const std::string& reason);
/// Takes an approved one into use; the rule book is asked again, of who presses. Problem invalid where a channel with
/// pages of its own has no address.
AccountOutcome open_account(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version);
/// Problem invalid without a reason. Also takes back what was only proposed.
Account close_account(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version,
                      const std::string& reason);

/// "Jeg har sett det": one of those who are to be told or asked to coordinate.
void note_account_seen(db::Writing& tx, const people::Person& by, const Id& account);

struct AccountChange {
    std::string name;
    std::string address;
    AccountCard card;
};
/// Nothing is written if it is so already. Other terms of the platform are read anew (D6).
Account change_account(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version,
                       const AccountChange& change);

Account add_administrator(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version,
                          const Id& person);
Account remove_administrator(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version,
                             const Id& person);
/// One of the administrators has read the platform's terms.
void note_terms_read(db::Writing& tx, const people::Person& by, const Id& account);

/// The driver and what it needs that is no secret; the whole object takes the place of what was there.
Account set_account_driver(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version,
                           const std::string& driver, const Json& settings);
/// `sealed` by Secrets for the account's id; the old one is gone.
Account set_account_secret(db::Writing& tx, const people::Person& by, const Id& account, std::int64_t seen_version,
                           const std::string& sealed, const std::optional<Instant>& expires);
/// What the channel answered when asked how the account does. No act of a person: it is not recorded.
void note_account_health(db::Writing& tx, const Id& account, const Health& health);

/// The municipality's own website or intranet, made at first need.
Account own_account(db::Writing& tx, rulebook::Channel channel);

} // namespace samband::channels
