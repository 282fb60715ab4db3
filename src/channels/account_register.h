#pragma once
#include "channels/account.h"
#include "db/transaction.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The register of official accounts (D1): what is kept of one beside how it is reached. Reading; what changes it are
/// the use cases of account_procedure.h.
namespace samband::channels {

/// What the owner says of an account. Days are "2026-11-22", or empty.
struct AccountCard {
    Id unit;    ///< owns it
    Id contact; ///< answers for it
    std::string purpose;
    std::string audience;
    bool enquiries = false; ///< staff can expect enquiries there (D5)
    std::string dpia;       ///< where the assessment of privacy is found: "26/1234-5"
    std::string dpia_review;
    std::string pilot_until; ///< a trial that is evaluated on that day (D4)
    std::string pilot_outcome;
    std::string terms;                           ///< the platform's own, an address (D6)
    std::string discussion_rules;                ///< an address (D10)
    std::optional<std::int64_t> quiet_days = {}; ///< told when silent for longer (D8); nothing: as all others
    std::optional<std::int64_t> busy_week = {};  ///< told when there is more in a week

    friend bool operator==(const AccountCard&, const AccountCard&) = default;
};

struct Registration {
    Id account;
    AccountCard card;
    Id proposed_by;
    Instant proposed;
    std::vector<std::string> asked_roles; ///< whose yes it waits for
    bool handed_on = false;               ///< the rule book leaves the opening to those asked, not to who proposed it
    std::vector<std::string> tell_roles;  ///< who is told of it and has not said that it is seen
    std::optional<Id> approved_by;
    std::optional<Instant> approved;
    std::optional<Instant> opened;
    std::optional<Instant> closed;
    std::string closed_why;

    /// All who were asked have said yes: it can be opened.
    bool ready() const { return approved.has_value(); }
};

/// Who publishes and answers there (D3).
struct Administrator {
    Id person;
    Instant since;
    std::optional<Instant> terms_read; ///< of the terms that stand on the card now
};

/// Nothing of the municipality's own website and intranet, which nobody opened.
std::optional<Registration> find_registration(db::Reading& tx, const Id& account);
/// Problem not_found if there is none.
Registration load_registration(db::Reading& tx, const Id& account);
/// Of all accounts in that state, the newest first; at most `accounts_most`.
std::vector<Registration> registrations(db::Reading& tx, AccountState state);

void add_registration(db::Writing& tx, const Registration& registration);
void write_registration(db::Writing& tx, const Registration& registration);

std::vector<Administrator> administrators_of(db::Reading& tx, const Id& account);
/// The accounts that the person administers, open or not.
std::vector<Id> administered_by(db::Reading& tx, const Id& person);

/// How handing over goes, and what the channel said when it was last asked.
struct AccountCondition {
    std::int64_t failures = 0; ///< in a row
    std::string error;         ///< of the last of them
    std::optional<Instant> failing_since;
    std::optional<Instant> rests_until;
    std::optional<Instant> asked;     ///< when the channel was asked how the account does
    std::string trouble;              ///< its answer, a code word; empty: well
    std::optional<Instant> secret_at; ///< when the secret was typed in
};
AccountCondition condition_of(db::Reading& tx, const Id& account);

} // namespace samband::channels
