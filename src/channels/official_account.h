#pragma once
#include "channels/account_register.h"
#include "channels/account_rhythm.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An official account with all that is known of it, and what somebody should look at.
namespace samband::channels {

struct OfficialAccount {
    Account account;
    Registration registration;
    std::vector<Administrator> administrators;
    AccountCondition condition;
    Rhythm rhythm = Rhythm::steady;
};

/// Problem not_found if it is not in the register.
OfficialAccount load_official(db::Reading& tx, const Id& account);
/// Those of `registrations`, by name.
std::vector<OfficialAccount> official_accounts(db::Reading& tx, AccountState state);

/// Why an account needs a look, the most pressing first.
enum class Look {
    secret_expired,
    secret_missing,
    resting, ///< nothing is handed over after failures, until a time
    trouble, ///< the channel says that something is wrong: `detail` is its code word
    failing, ///< the last hand-over failed
    secret_expiring,
    dpia_due,
    pilot_due,
    no_administrator,
    dpia_missing,
    terms_unread, ///< by some of its administrators
    too_quiet,
    too_busy,
};
std::string_view word(Look look);

struct Remark {
    Look look = Look::trouble;
    std::optional<Instant> at = {}; ///< of what has a time
    std::string day = {};           ///< of what has a day
    std::string detail = {};
};

/// What to look at in an open account; nothing in others. Pure.
std::vector<Remark> remarks_on(const OfficialAccount& official, Instant now);

/// How many accounts need this person's look: those open ones that the person runs and that have a remark a person must
/// act on, those that wait for the person's yes, and those to be told of; at the desk also reports of pages that only
/// look official. For one line on I dag.
std::int64_t accounts_to_look_at(db::Reading& tx, const people::Person& person);
/// Those waiting for the person's yes.
std::vector<Id> accounts_waiting_for(db::Reading& tx, const people::Person& person);

} // namespace samband::channels
