#pragma once
#include "channels/account.h"
#include "channels/account_happenings.h"
#include "channels/setting_field.h"
#include "db/transaction.h"

#include <optional>
#include <string>
#include <vector>

/// Which accounts of Facebook and Instagram are ways in. As long as one is, two works of the outbox stand: one reads
/// what the network has told (webhook_work.h), one looks itself (look_for_comments.h). What was there before it was
/// switched on is not taken in.
namespace samband::channels::meta {

inline constexpr const char* read_webhooks_kind = "channels.read-webhooks";
inline constexpr const char* look_kind = "channels.look-for-comments";

bool is_meta(const Account& account); ///< reached by one of our ports of the Graph API
/// What people say there is to become conversations.
bool takes_in(const Account& account);
/// What Meta calls it in a webhook: the page's number, the Instagram account's.
std::string object_of(const Account& account);
/// The setting by which it is switched on.
SettingField takes_in_field();

/// A reaction: accounts that take in from now on are read and looked through, and others no more.
void follow_takers(db::Writing& tx, const AccountsChanged& happening);

/// How it goes with one.
struct Intake {
    std::optional<Instant> since; ///< nothing: it does not take in
    std::int64_t waiting = 0;     ///< told, and not read yet
    Instant came;                 ///< the network told something last; the epoch: never
    std::int64_t refused = 0;     ///< so often somebody told something without the right signature, and last then
    Instant refused_at;
    Instant looked;                      ///< what was there before this is seen; the epoch: it was not looked yet
    std::optional<Instant> silent_since; ///< looking finds what the network should have told and did not
};
Intake intake_of(db::Reading& tx, const Id& account);

/// The work is done now, if nobody is doing it.
void hurry_reading(db::Writing& tx, const Id& account);
void hurry_looking(db::Writing& tx, const Id& account);

} // namespace samband::channels::meta
