#pragma once
#include "base/json.h"
#include "dialogue/filter.h"
#include "dialogue/thread_store.h"
#include "http/request.h"

#include <string>

/// The boxes and their lists as a page's facts, and the words added to them for the eye.
namespace samband::dialogue {

/// "/samtaler?mappe=ufordelt".
std::string address_of(Box box);
/// "Ufordelt", bokmål, through the catalogue.
const char* label_of(Box box);
/// The box that the address names by `mappe`; nothing where it names none.
std::optional<Box> box_asked(const http::Request& request);

/// {box, boxes: [{box, count}], threads: [line], page, more, asks, found: {count, whole}, saved: saved_facts};
/// `current` is the thread that stands open beside it; `asks` what the filter asks, and `found` what it let through.
Json box_facts(db::Reading& tx, const people::Person& person, Box box, std::int64_t page, const Id& current = {},
               const Filter& filter = {});
/// Of a restricted thread a list says that it is there, whose it is and when it is due, and nothing of what it holds:
/// whoever looks at it there is not logged.
void hide_restricted(Json& facts);
/// {id, version, restricted, state, way, subject, who, address, unit_name, assignee_name, began, last, waits_since,
/// due, snoozed_until, closed_why}.
Json thread_facts(const Thread& thread);

/// `box_slug` is what follows "mappe=": the box, and the filter where there is one.
void dress_box(Json& model, Instant now, http::Language language);
/// The way in words and icon, when it is due as `badge` (due_badge.h), and its times.
void dress_thread(Json& facts, Instant now, http::Language language);
/// "phone": the picture of a way, of web/icons.txt.
std::string_view icon(Way way);

} // namespace samband::dialogue
