#pragma once
#include "http/request.h"
#include "people/person.h"
#include "urgent/notice.h"

/// A notice as a page's facts, and the words added to them for the eye.
namespace samband::urgent {

/// {id, version, state, exercise, what, where, until, asked, goes, sent, over, recipients, reach, pressing, …}; of what
/// is out also `told`: [{channel, at, arrived, total}], how many have got each message to people.
Json notice_facts(db::Reading& tx, const Notice& notice);

/// What waits for a yes, as it would be read if it went now: {asked_id, kind, text, english, says_english,
/// drops_english, until (where it is a new one), at, by_name, own, wants_yes}; null where nothing does.
Json asked_facts(db::Reading& tx, const people::Person& person, const Notice& notice);

/// Adds times, `badge`, `told_words`.
void dress_notice(Json& facts, Instant now, http::Language language);

/// For I dag: what waits for somebody and what is out, with whether this person's yes is wanted.
Json today_facts(db::Reading& tx, const people::Person& person);
void dress_today_notices(Json& list, Instant now, http::Language language);

/// For the board of approvals: what is to be said of notices that are out and waits for a yes,
/// as asked_facts, with {href, heading}.
Json board_facts(db::Reading& tx, const people::Person& person);

} // namespace samband::urgent
