#pragma once
#include "channels/account.h"
#include "channels/account_happenings.h"
#include "db/transaction.h"

#include <optional>
#include <string>

/// Which mailboxes are ways in: as long as an account takes mail in, one work of the outbox reads its mailbox, again
/// and again. What lay there before that was switched on is not taken in.
namespace samband::channels::mail {

inline constexpr const char* take_mail_kind = "channels.take-mail";

/// A reaction: accounts that take mail in now are read from now on, and others no more.
void follow_takers(db::Writing& tx, const AccountsChanged& happening);

/// The work of an account's mailbox is done now, if nobody is doing it.
void hurry_reading(db::Writing& tx, const Id& account);

/// How far a mailbox has been read, and what in it is new.
struct Progress {
    std::uint32_t uid_validity = 0; ///< 0: never read
    std::uint32_t uid = 0;          ///< of the last one read
    std::optional<Instant> takes_in_since{};
    /// Mails from this UID on came after that. What is below may have lain there before. 0: not known yet.
    std::uint32_t new_from = 0;
    std::string mailbox{}; ///< which one that is (`sum_of`); empty: not read yet
};
Progress progress_of(db::Reading& tx, const Id& account);
void write_progress(db::Writing& tx, const Id& account, const Progress& progress);

/// The account has been given another mailbox: nothing of it has been read, and what lies in it now came before.
void begin_other_mailbox(db::Writing& tx, const Id& account, const std::string& mailbox);

/// A mail that Samband itself sent, by the id of its Message-ID: no conversation begins with it.
bool is_own_delivery(db::Reading& tx, const Id& delivery);

} // namespace samband::channels::mail
