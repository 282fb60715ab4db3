#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "people/person.h"
#include "planning/calendar_asked.h"

/// The calendar as a page's facts, and the words added to them for the eye.
namespace samband::planning {

/// {form, day, from, to, weeks: [{number, days: [{day, marks, notes, items, many}]}], campaigns, filters, …}. In a list
/// only the days on which there is something, and today.
Json calendar_model(db::Reading& tx, const people::Person& person, const CalendarAsked& asked);

void dress_calendar(Json& model, const CalendarAsked& asked, Instant now, http::Language language);

/// "mandag", 1 is Monday.
std::string weekday_words(int weekday, http::Language language);
/// "tirsdag 24. november", with the year where it is not this one's.
std::string day_in_words(const Date& day, Instant now, http::Language language);
/// The everyday name of a channel's word.
std::string channel_words(const std::string& channel, http::Language language);

} // namespace samband::planning
