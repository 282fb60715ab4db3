#pragma once
#include "channels/account.h"
#include "channels/delivery.h"
#include "db/transaction.h"
#include "people/municipality.h"
#include "people/person.h"

#include <optional>
#include <string>

namespace samband::outlets {

/// The account that press releases are sent by: one for the press, else the first for e-mail; nothing if none is open.
std::optional<channels::Account> press_account(db::Reading& tx);

/// Whether an account for the press is open: without one no post can be for the press.
bool has_press_account(db::Reading& tx);

/// The dispatch that took this revision of the post to the media list; nothing if none has.
std::optional<channels::Dispatch> sent_release(db::Reading& tx, const Id& post, std::int64_t revision);

/// Sends the post to everybody on the media list, as one dispatch with a delivery each. It is out, or scheduled: then
/// its embargo is the time it goes out, or a later one that was set. Problem conflict where it is neither, not for the
/// press, without an account or a list, or was sent in this revision already;
/// forbidden to who may not let it out.
channels::Dispatch send_release(db::Writing& tx, const people::Person& by, const Id& post,
                                const people::Municipality& municipality);

} // namespace samband::outlets
