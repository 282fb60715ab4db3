#pragma once
#include "chat/talk.h"
#include "people/visit.h"

#include <optional>
#include <string>

/// The desk of chats, as facts: who waits, who is there, and the chats that one has.
namespace samband::chat {

/// {may_take, takes, takes_until, open, queue: [{id, subject, who, place, began, unit, for_me, mine, restricted}],
/// waiting, takers: [name], at_desk}. Of a restricted one it is told that it is there, and no more.
Json desk_json(db::Reading& tx, const people::Person& person);
/// Those that the person has and may read still: [{id, thread, restricted, subject, who, lines, gone, live, refused,
/// asks_first, advised, who_may, ruling, remember, …}].
Json own_talks_json(db::Reading& tx, people::Visit& visit);
/// One of them. Problem not_found where the person has it not.
Json own_talk_json(db::Reading& tx, people::Visit& visit, const Talk& talk, const std::optional<Id>& after);
void dress_desk(Json& facts, Instant now, http::Language language);
void dress_own_talk(Json& facts, Instant now, http::Language language);

} // namespace samband::chat
