#pragma once
#include "channels/account.h"
#include "channels/dispatches.h"

#include <optional>
#include <string>
#include <vector>

/// Where notices hang, so that somebody can take them down again: a dispatch on the account of notices, noted by those
/// who hung it up, its places in the variant (`more.places`) and as the receipt.
namespace samband::channels::print {

/// The first open account of notices; nothing if the municipality has none.
std::optional<Account> notice_account(db::Reading& tx);

/// The places as typed, one on each line or divided by commas; without empty ones and doubles. Problem invalid (field
/// "places") if there is none, one is too long, or they are too many.
std::vector<std::string> read_places(const std::string& typed);

/// `order` is without account and places: they are filled in. Problem conflict if there is no account of notices.
Dispatch note_hung(db::Writing& tx, Order order, const std::vector<std::string>& places);

/// Where a dispatch hangs; none if it is none of these.
std::vector<std::string> places_of(const Dispatch& dispatch);

/// Where notices of the subject hang now: of all that were hung up and not taken down since, the newest last.
std::vector<std::string> hanging(db::Reading& tx, const Id& subject);

/// "Riv ned": notes that they are gone from everywhere; how many places there were. Nothing is written where none
/// hangs.
std::size_t note_taken_down(db::Writing& tx, const Id& subject, const people::Person& by);

} // namespace samband::channels::print
