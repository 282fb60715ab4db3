#pragma once
#include "db/transaction.h"
#include "people/municipality.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>

/// The calendar for a program of one's own, by an address nobody can guess. The database holds the address's hash.
namespace samband::planning {

/// A new token, in place of the one there was: told once, never again. Recorded.
std::string make_feed(db::Writing& tx, const people::Person& by);
/// Recorded if there was one.
void end_feed(db::Writing& tx, const people::Person& by);
/// Since when the person has one.
std::optional<Instant> feed_since(db::Reading& tx, const Id& person);

/// Whose token it is; nothing where it is nobody's, or is of somebody who is disabled or writes no posts any more.
std::optional<people::Person> person_of_feed(db::Reading& tx, std::string_view token);

/// What is planned and what went out, and the notes, as iCalendar (RFC 5545): from `feed_days_back` to
/// `feed_days_ahead`. The bytes change only when the content does.
std::string calendar_feed(db::Reading& tx, const people::Municipality& municipality);

} // namespace samband::planning
