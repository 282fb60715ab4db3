#pragma once
#include "channels/account.h"
#include "channels/account_happenings.h"
#include "channels/setting_field.h"
#include "db/transaction.h"

#include <optional>

/// Which LinkedIn pages are ways in. As long as one is, one work of the outbox asks for what was said
/// (look_for_comments.h). What was there before it was switched on is not taken in.
namespace samband::channels::linkedin {

inline constexpr const char* look_kind = "channels.look-at-linkedin";

bool takes_in(const Account& account);
/// The setting by which it is switched on.
SettingField takes_in_field();

/// A reaction: pages that take in from now on are asked, and others no more.
void follow_takers(db::Writing& tx, const AccountsChanged& happening);

struct Intake {
    std::optional<Instant> since; ///< nothing: it does not take in
    Instant asked_until;          ///< what was said before that has been told
};
Intake intake_of(db::Reading& tx, const Id& account);
/// Never earlier than what is there.
void write_asked_until(db::Writing& tx, const Id& account, Instant until);

} // namespace samband::channels::linkedin
