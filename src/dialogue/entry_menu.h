#pragma once
#include "base/json.h"
#include "dialogue/sight.h"
#include "http/request.h"
#include "people/person.h"

/// What can be done about each message that came in, and what has been: the menu beside it in its thread. The acts
/// themselves stand above (moderation); here the rule book is only asked, so that what is not allowed is seen at once.
namespace samband::dialogue {

/// To each member of the page's `entries` that came in: `sight` {sight, stage, by_name, reason, at} where something was
/// done, and for those who write `menu` {thread_id, hide, remove, place}: how the rule book would rule of each,
/// {outcome, refused, source, section, says}. One question for each act and way.
void add_entry_menus(Json& entries, db::Reading& tx, const people::Person& person, const Thread& thread);
void dress_entry_menus(Json& entries, Instant now, http::Language language);

} // namespace samband::dialogue
